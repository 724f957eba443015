/**
 * The identity wall: names, numbers and the 办件编号 are kept encrypted and apart, phone and identity
 * numbers are masked in free text, and every reading is written down before anything is shown and
 * can be seen by the citizen. The rated office never reads here.
 */
@NullMarked
package org.haochaping.vault;

import org.jspecify.annotations.NullMarked;
