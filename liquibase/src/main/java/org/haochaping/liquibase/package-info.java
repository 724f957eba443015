/**
 * The schema, its roles, grants and row-level security, and the reference data (levels, sources,
 * terminals, tags, calendars). Runs with the owner's credential before a server starts; servers
 * never hold it.
 */
@NullMarked
package org.haochaping.liquibase;

import org.jspecify.annotations.NullMarked;
