/**
 * The upkeep of the catalogue of contents (评价内容): the next version is written as a draft, checked,
 * compared with the one it follows, and released with a day and the notice that orders it. What was
 * released is never changed, and a code keeps its meaning for ever.
 */
@NullMarked
package org.haochaping.definition.tag;

import org.jspecify.annotations.NullMarked;
