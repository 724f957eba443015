package org.haochaping.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * Tenant transactions in which EclipseLink and plain SQL share one connection of the application
 * role, as in the container, without one.
 */
public final class JpaTenantTransactions implements TenantTransactions {
  /** Made once: making it takes longer than most tests, and it holds nothing of a database. */
  private static final EntityManagerFactory SHARED =
      factory(
          (DataSource)
              Proxy.newProxyInstance(
                  DataSource.class.getClassLoader(),
                  new Class<?>[] {DataSource.class},
                  (proxy, method, arguments) -> method.invoke(shown(), arguments)));

  private static @Nullable DataSource shown;

  private final EntityManagerFactory factory;
  private final DataSource source;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  /** For one database after the other; two at once need {@link #pooled}. */
  public JpaTenantTransactions(ScratchDatabase database) {
    this(SHARED, database.appSource());
  }

  private JpaTenantTransactions(EntityManagerFactory factory, DataSource source) {
    this.factory = factory;
    this.source = source;
  }

  private static DataSource shown() {
    return Objects.requireNonNull(shown);
  }

  /** One that keeps its connections, for tests with very many transactions. */
  @SuppressWarnings("deprecation") // the driver's own small pool is all a test needs
  public static JpaTenantTransactions pooled(ScratchDatabase database) {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setDataSourceName("pool-" + UUID.randomUUID());
    source.setUrl(database.url());
    source.setUser("haochaping_app");
    source.setPassword("app");
    source.setMaxConnections(4);
    return new JpaTenantTransactions(factory(source), source);
  }

  private static EntityManagerFactory factory(DataSource source) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    properties.put("jakarta.persistence.nonJtaDataSource", source);
    properties.put("jakarta.persistence.jtaDataSource", null);
    properties.put("eclipselink.weaving", "false");
    properties.put("eclipselink.session-name", "node-" + UUID.randomUUID());
    return Persistence.createEntityManagerFactory("haochaping", properties);
  }

  /** The entity manager of the running transaction, for whoever the container would give it to. */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager running = current.get();
              if (running == null) {
                throw new IllegalStateException("no transaction is running");
              }
              try {
                return method.invoke(running, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public <T> T in(UUID tenant, Work<T> work) {
    EntityManager around = current.get();
    shown = source;
    EntityManager running = factory.createEntityManager();
    running.getTransaction().begin();
    try {
      Connection connection = running.unwrap(Connection.class);
      show(connection, tenant);
      current.set(running);
      T result = work.run(connection);
      running.getTransaction().commit();
      return result;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    } finally {
      current.set(around);
      if (running.getTransaction().isActive()) {
        running.getTransaction().rollback();
      }
      running.close();
    }
  }

  @Override
  public <T> T inSnapshot(UUID tenant, Work<T> work) {
    throw new UnsupportedOperationException("closings are tested over plain connections");
  }

  private static void show(Connection connection, UUID tenant) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }
}
