/**
 * What a bulletin says: its sections, tables and footnotes, composed from a closing, what had
 * become of its bad results and the rules it was printed by; and the snapshot of all that, from
 * which anybody can recompute it. Nothing here reads the clock or asks who reads.
 */
@NullMarked
package org.haochaping.bulletin.content;

import org.jspecify.annotations.NullMarked;
