package org.haochaping.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Runs work in one transaction that sees exactly one tenant. The connection handed to the work and
 * the one EclipseLink uses meanwhile are the same. Within a running transaction of the same tenant
 * the work joins it; asking for another tenant is a programming error.
 */
public interface TenantTransactions {

  /** Runs the work and commits; any exception rolls everything back. */
  <T> T in(UUID tenant, Work<T> work);

  /** The same for work without a result. */
  default void run(UUID tenant, Action action) {
    in(
        tenant,
        connection -> {
          action.run(connection);
          return true;
        });
  }

  /** The same, with every read seeing one moment (repeatable read). */
  <T> T inSnapshot(UUID tenant, Work<T> work);

  /** What is done in a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** What is done in a transaction, without a result. */
  @FunctionalInterface
  interface Action {
    void run(Connection connection) throws SQLException;
  }
}
