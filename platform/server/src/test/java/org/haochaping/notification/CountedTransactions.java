package org.haochaping.notification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.TenantTransactions;

/**
 * Transactions that count how much one of them asks for, and how many rows of the outbox it read.
 */
final class CountedTransactions implements TenantTransactions {
  private static final String READ =
      "select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)"
          + " from pg_stat_xact_user_tables where relname = 'outbox'";

  final AtomicInteger mostStatements = new AtomicInteger();
  final AtomicLong mostRows = new AtomicLong();

  /** What the one that read most asked. */
  volatile List<String> worst = List.of();

  private final DataSource source;

  CountedTransactions(DataSource source) {
    this.source = source;
  }

  @Override
  public <T> T in(UUID tenant, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement =
          connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
        statement.setString(1, tenant.toString());
        statement.execute();
      }
      long before = read(connection);
      List<String> statements = new ArrayList<>();
      try {
        T result = work.run(counting(connection, statements));
        long rows = read(connection) - before;
        if (mostRows.getAndAccumulate(rows, Math::max) < rows) {
          worst = statements;
        }
        mostStatements.accumulateAndGet(statements.size(), Math::max);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @Override
  public <T> T inSnapshot(UUID tenant, Work<T> work) {
    throw new UnsupportedOperationException();
  }

  private static long read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(READ)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection counting(Connection connection, List<String> statements) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add((String) arguments[0]);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
