package org.haochaping.liquibase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database of its own for each test class: one PostgreSQL per test run, one copy of a
 * template per test class.
 */
public final class ScratchDatabase {

  private static final String TEMPLATE = "scratch_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private final String name;

  private ScratchDatabase(String name) {
    this.name = name;
  }

  public static ScratchDatabase create() {
    String name = "scratch_" + NUMBER.incrementAndGet();
    superuser(
        "postgres",
        "create database " + name + " template " + TEMPLATE + " owner haochaping_owner");
    return new ScratchDatabase(name);
  }

  /** Another one with all that this one holds; nobody may be connected to this one meanwhile. */
  public ScratchDatabase copy() {
    String copy = "scratch_" + NUMBER.incrementAndGet();
    superuser(
        "postgres", "create database " + copy + " template " + name + " owner haochaping_owner");
    return new ScratchDatabase(copy);
  }

  public String url() {
    return url(name);
  }

  public Connection owner() throws SQLException {
    return DriverManager.getConnection(url(), "haochaping_owner", "owner");
  }

  public Connection app() throws SQLException {
    return DriverManager.getConnection(url(), "haochaping_app", "app");
  }

  /** Connections of the application role. */
  public DataSource appSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser("haochaping_app");
    source.setPassword("app");
    return source;
  }

  /** A connection of the application role, in a transaction of this tenant. */
  public Connection app(UUID tenant) throws SQLException {
    Connection connection = app();
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
    return connection;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
      superuser(
          postgres.getJdbcUrl("postgres", "postgres"),
          "create role haochaping_owner login password 'owner'",
          "create role haochaping_app login password 'app'",
          "create database " + TEMPLATE + " owner haochaping_owner");
      superuser(
          postgres.getJdbcUrl("postgres", TEMPLATE),
          "alter schema public owner to haochaping_owner");
      Migrations.update(
          postgres.getJdbcUrl("haochaping_owner", TEMPLATE), "haochaping_owner", "owner");
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + database;
  }

  private static void superuser(String databaseOrUrl, String... sql) {
    String url = databaseOrUrl.startsWith("jdbc:") ? databaseOrUrl : url(databaseOrUrl);
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
