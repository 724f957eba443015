/**
 * Insight (统计分析): what a tenant's own staff look at to see where they stand. Levels and sources
 * over the months come from closings alone; where bad reviews come from (评价内容, 事项) is counted from
 * the ratings, and the time that answers took from the duties, which explain themselves. It only
 * reads, and tells numbers alone: no words, no time of day, no window, nobody's name. A department
 * reads of its own unit.
 */
@NullMarked
package org.haochaping.insight;

import org.jspecify.annotations.NullMarked;
