/**
 * The figures of a period: how many ratings of each level by source, terminal and unit, all and
 * active apart, with the names and formulas of GB/T 39734 (好评率, 差评率, 主动评价率, 主动评价好评率). Kept as
 * tallies while ratings arrive, and counted from the rows for a closing; both give the same {@link
 * org.haochaping.figures.Figures}. Trials never count; voided ratings leave numerator and
 * denominator, and their number is told; so is that of follow-ups (追加评价), which would let whoever
 * rates twice weigh twice.
 */
@NullMarked
package org.haochaping.figures;

import org.jspecify.annotations.NullMarked;
