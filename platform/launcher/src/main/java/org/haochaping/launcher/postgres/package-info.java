/**
 * PostgreSQL: the embedded server, the roles and databases on it, and the few rows only its owner
 * may write.
 */
@NullMarked
package org.haochaping.launcher.postgres;

import org.jspecify.annotations.NullMarked;
