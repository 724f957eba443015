/**
 * Recomputes every number of a published bulletin from the figures published with it. Written apart
 * from the server and from the same definitions: names, sums, rounding, places and sentences stand
 * here a second time, so that a mistake has to be made twice to go unnoticed.
 */
@NullMarked
package org.haochaping.verifier;

import org.jspecify.annotations.NullMarked;
