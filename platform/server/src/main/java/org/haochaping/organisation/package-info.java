/**
 * Who works where: units, halls, windows, matters and staff, and who leads which source, each with
 * the days it is valid for. A unit that is renamed keeps its id, one that closes keeps its rows.
 * The console's directory reads them as JPA entities; work on many rows (intake, imports, diffs)
 * reads a whole {@link org.haochaping.organisation.Directory} over the transaction's connection,
 * and rows are written by import only, also by JDBC: it compares rows of ten tables alike and needs
 * no tracking of changes.
 */
@NullMarked
package org.haochaping.organisation;

import org.jspecify.annotations.NullMarked;
