/**
 * What a tenant sees of all below it (全域总览): their sums, what has changed and whether it could be
 * chance, the course over many periods, and who has not yet published and is prompted (催报). All of
 * it from closings, of each tenant and period the latest, and from what is owed and filed: never
 * from a rating, a case or a citizen.
 */
@NullMarked
package org.haochaping.oversight;

import org.jspecify.annotations.NullMarked;
