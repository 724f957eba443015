/**
 * What a department and its staff put forward in an appeal, 二(二)1 and 3: files that are what they
 * claim to be, told by their content, kept byte for byte with their digest, and gone when the words
 * of the rating are. Who may add which and when is decided above.
 */
@NullMarked
package org.haochaping.appeal.evidence;

import org.jspecify.annotations.NullMarked;
