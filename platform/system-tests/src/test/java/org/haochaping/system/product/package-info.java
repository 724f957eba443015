/** The product as a child process: started once a run, killed in every way, started again. */
@NullMarked
package org.haochaping.system.product;

import org.jspecify.annotations.NullMarked;
