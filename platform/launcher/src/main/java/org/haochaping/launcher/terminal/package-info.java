/**
 * What the person at the terminal reads: Chinese first, English second, aligned for wide letters.
 */
@NullMarked
package org.haochaping.launcher.terminal;

import org.jspecify.annotations.NullMarked;
