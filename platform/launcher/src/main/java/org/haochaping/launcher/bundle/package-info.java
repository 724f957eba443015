/**
 * The whole distribution as one file with its digest, for machines that no network reaches: packed
 * from the folder the program stands in, the same bytes for the same program.
 */
@NullMarked
package org.haochaping.launcher.bundle;

import org.jspecify.annotations.NullMarked;
