/**
 * How the installation itself is: what is late, silent, full or broken, as counts and names an
 * operator may see, never a tenant's content. Alarms are computed when asked for, not kept.
 */
@NullMarked
package org.haochaping.operations;

import org.jspecify.annotations.NullMarked;
