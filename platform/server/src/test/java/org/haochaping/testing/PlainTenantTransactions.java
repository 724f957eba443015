package org.haochaping.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.TenantTransactions;

/** Tenant transactions over plain JDBC as the application role, for tests without a container. */
public final class PlainTenantTransactions implements TenantTransactions {
  private final ScratchDatabase database;

  public PlainTenantTransactions(ScratchDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T in(UUID tenant, Work<T> work) {
    return run(tenant, Connection.TRANSACTION_READ_COMMITTED, work);
  }

  @Override
  public <T> T inSnapshot(UUID tenant, Work<T> work) {
    return run(tenant, Connection.TRANSACTION_REPEATABLE_READ, work);
  }

  private <T> T run(UUID tenant, int isolation, Work<T> work) {
    try (Connection connection = database.app()) {
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(false);
      try (var statement =
          connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
        statement.setString(1, tenant.toString());
        statement.execute();
      }
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
