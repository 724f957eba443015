/**
 * Folders that other systems put files into, one a channel that watches one: a file that has not
 * changed for a while goes the way of an uploaded one and is deleted here once it is kept there.
 * What cannot be taken is laid aside with a sentence that says why.
 */
@NullMarked
package org.haochaping.evaluation.inbox;

import org.jspecify.annotations.NullMarked;
