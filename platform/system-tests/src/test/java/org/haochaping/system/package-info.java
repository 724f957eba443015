/** Black box: what is promised, shown on the running product. */
@NullMarked
package org.haochaping.system;

import org.jspecify.annotations.NullMarked;
