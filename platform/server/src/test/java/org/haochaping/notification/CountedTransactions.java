package org.haochaping.notification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.TenantTransactions;

/** Transactions that count how many statements one of them has. */
final class CountedTransactions implements TenantTransactions {
  final AtomicInteger mostStatements = new AtomicInteger();
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
      AtomicInteger statements = new AtomicInteger();
      try {
        T result = work.run(counting(connection, statements));
        mostStatements.accumulateAndGet(statements.get(), Math::max);
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

  private static Connection counting(Connection connection, AtomicInteger statements) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
