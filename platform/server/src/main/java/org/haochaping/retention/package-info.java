/**
 * How long what citizens tell is kept, and what ends it sooner: a term for each class of data under
 * the rules of the tenant, the citizen's own wish by receipt, and the legal hold that stays both.
 * Whoever holds such data says so by {@link PersonalData}; whatever still needs it says so by
 * {@link OpenMatters}; so nothing here knows the tables of others. Figures are never touched.
 */
@NullMarked
package org.haochaping.retention;

import org.jspecify.annotations.NullMarked;
