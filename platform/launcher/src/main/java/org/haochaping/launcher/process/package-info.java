/**
 * Child processes and what can go wrong around them: ports that are taken, children that die,
 * children that an earlier launcher left behind.
 */
@NullMarked
package org.haochaping.launcher.process;

import org.jspecify.annotations.NullMarked;
