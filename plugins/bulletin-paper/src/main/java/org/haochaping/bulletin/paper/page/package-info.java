/**
 * Lays an official document out on pages, line by line, with nothing left to a viewer: {@code
 * PagedSheet} sets what a {@code Composition} tells it, {@code Lines} breaks text, {@code Ruled}
 * lets tables and forms flow. What comes of it is drawn on a {@code Canvas}, of which each fixed
 * layout format has its own.
 */
@NullMarked
package org.haochaping.bulletin.paper.page;

import org.jspecify.annotations.NullMarked;
