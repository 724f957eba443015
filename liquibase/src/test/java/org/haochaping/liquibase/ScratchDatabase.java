package org.haochaping.liquibase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * A migrated database of its own for each test class: one PostgreSQL per test run, one copy of a
 * template per test class.
 */
public final class ScratchDatabase {

  private static final String TEMPLATE = "scratch_template";

  /** More copies than any test class makes and still uses. */
  private static final int KEPT = 40;

  private static final int MOST_CONNECTIONS = 30;

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 2L << 30;
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Deque<ScratchDatabase> COPIES = new ArrayDeque<>();
  private static final EmbeddedPostgres POSTGRES = start();

  private final String name;
  private boolean copied;

  @SuppressWarnings("deprecation")
  private PGPoolingDataSource kept;

  private ScratchDatabase(String name) {
    this.name = name;
  }

  public static ScratchDatabase create() {
    String name = "scratch_" + NUMBER.incrementAndGet();
    copy(TEMPLATE, name);
    return new ScratchDatabase(name);
  }

  /** Another one with all that this one holds; nobody may work on this one meanwhile. */
  public ScratchDatabase copy() {
    letGo();
    String copy = "scratch_" + NUMBER.incrementAndGet();
    copy(name, copy);
    ScratchDatabase made = new ScratchDatabase(copy);
    copied = true;
    forget(made);
    return made;
  }

  /**
   * By file: through the log, the default, it takes twice as long where nothing is synchronised.
   */
  private static void copy(String template, String name) {
    superuser(
        "postgres",
        "create database "
            + name
            + " template "
            + template
            + " owner haochaping_owner strategy file_copy");
  }

  /** A copy for each test fills the disk; of those long made only what is copied from stays. */
  private static synchronized void forget(ScratchDatabase made) {
    COPIES.add(made);
    if (COPIES.size() > KEPT) {
      ScratchDatabase oldest = COPIES.remove();
      if (!oldest.copied) {
        oldest.letGo();
        superuser("postgres", "drop database if exists " + oldest.name + " with (force)");
      }
    }
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

  /**
   * Connections of the application role, kept: a new one has to read the whole catalogue before its
   * first statement, which takes longer than most transactions.
   */
  public DataSource appSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(kept(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @SuppressWarnings("deprecation") // the driver's own small pool is all a test needs
  private synchronized DataSource kept() {
    if (kept == null) {
      kept = new PGPoolingDataSource();
      kept.setDataSourceName(name);
      kept.setUrl(url());
      kept.setUser("haochaping_app");
      kept.setPassword("app");
      kept.setMaxConnections(MOST_CONNECTIONS);
    }
    return kept;
  }

  private synchronized void letGo() {
    if (kept != null) {
      kept.close();
      kept = null;
    }
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
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("jit", "off");
      if (hasMemory()) {
        Path data = Files.createTempDirectory(MEMORY, "haochaping-tests-");
        builder.setDataDirectory(data);
        Undertaker.of(data);
      }
      EmbeddedPostgres postgres = builder.start();
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

  /** A database is some thousand files; in memory they come and go many times as fast. */
  private static boolean hasMemory() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
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
