/**
 * Everything one installation keeps, in one sealed file: both databases, read in one moment each,
 * and the home's secrets and settings. Restoring proves the whole file before it writes anything.
 */
@NullMarked
package org.haochaping.launcher.backup;

import org.jspecify.annotations.NullMarked;
