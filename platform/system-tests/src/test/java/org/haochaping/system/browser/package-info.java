/** A real browser: the citizen's phone and the desk of a member of staff. */
@NullMarked
package org.haochaping.system.browser;

import org.jspecify.annotations.NullMarked;
