/**
 * Counter terminals (窗口评价器, 三(一)1) on the core's own page: paired to a window by a short code, told
 * who serves by the window's own system, and rating on without a network. What they send is signed
 * with a secret of their own; their clocks are not believed further than they can be.
 */
@NullMarked
package org.haochaping.evaluation.terminal;

import org.jspecify.annotations.NullMarked;
