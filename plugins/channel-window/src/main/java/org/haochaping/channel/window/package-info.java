/**
 * Counter terminals (窗口评价器, 三(一)1): what is tapped on the core's own terminal page becomes one
 * draft, and what vendors' devices push is read by a code map, since they number the levels in
 * every way there is. Their clocks decide the day only as far as they can be right.
 */
@NullMarked
package org.haochaping.channel.window;

import org.jspecify.annotations.NullMarked;
