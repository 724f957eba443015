/** The demonstration: tenants and accounts that exist only under {@code --demo}. */
@NullMarked
package org.haochaping.launcher.demo;

import org.jspecify.annotations.NullMarked;
