/**
 * Ratings of any source from a file (三(一)1 to 8): CSV in UTF-8 or GB18030, or XLSX. Good rows are
 * taken, bad ones are refused with every reason, so that the corrected file can simply be sent
 * again: what was taken before keeps its once-only key. Row, cell and archive sizes are bounded,
 * and what is refused is never quoted, since a shifted column may hold a citizen's name or number.
 */
@NullMarked
package org.haochaping.channel.file;

import org.jspecify.annotations.NullMarked;
