/**
 * Service records (办件): what was rendered, whether or not it was rated; the whole that 参评率 and 未评率
 * are parts of, and what a default rating is given to when its working days have run.
 */
@NullMarked
package org.haochaping.evaluation.record;

import org.jspecify.annotations.NullMarked;
