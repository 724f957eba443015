/**
 * The one definition for all (统一口径): the rules that decide what a figure means wherever it is
 * printed. The tenant at the top of a tree sees, for each, what holds, who set it, since when and
 * who below deviates, and rules anew from a day that has not come; those below read. What was
 * closed keeps the rules it was closed under.
 */
@NullMarked
package org.haochaping.definition;

import org.jspecify.annotations.NullMarked;
