package org.haochaping.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tenant transactions of the container (JTA). */
@ApplicationScoped
public class JtaTenantTransactions implements TenantTransactions {
  private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

  @Resource UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  @Override
  public <T> T in(UUID tenant, Work<T> work) {
    return run(tenant, work, false);
  }

  @Override
  public <T> T inSnapshot(UUID tenant, Work<T> work) {
    if (CURRENT.get() != null) {
      throw new IllegalStateException("a snapshot begins its own transaction");
    }
    return run(tenant, work, true);
  }

  private <T> T run(UUID tenant, Work<T> work, boolean snapshot) {
    UUID current = CURRENT.get();
    if (current != null) {
      if (!current.equals(tenant)) {
        throw new IllegalStateException("a transaction never changes its tenant");
      }
      return join(work);
    }
    boolean done = false;
    try {
      transaction.begin();
      CURRENT.set(tenant);
      T result;
      try (Connection connection = dataSource.getConnection()) {
        if (snapshot) {
          try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
          }
        }
        show(connection, tenant);
        result = work.run(connection);
      }
      CURRENT.remove();
      transaction.commit();
      done = true;
      return result;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException("the transaction did not commit", e);
    } finally {
      CURRENT.remove();
      if (!done) {
        rollback();
      }
    }
  }

  private <T> T join(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void show(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }

  private void rollback() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new IllegalStateException("the transaction could not be rolled back", e);
    }
  }
}
