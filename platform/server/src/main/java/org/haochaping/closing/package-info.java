/**
 * Closing a period (期间结算) of a tenant: its figures are counted from the rows once, in one snapshot,
 * and kept with cut-off, definitions, policy version and hash. Bulletins and rankings of every
 * level print only closings, so that county and province never disagree. What changes later makes a
 * new version beside the old one. Marks of doubt ({@link org.haochaping.closing.Flag}) are counted
 * in the same snapshot and kept beside the figures; they take nothing out of them. Sums by source,
 * by unit and of what is ranked are kept as rows beside the figures ({@link
 * org.haochaping.closing.ClosedTotals}), for whoever compares many tenants.
 */
@NullMarked
package org.haochaping.closing;

import org.jspecify.annotations.NullMarked;
