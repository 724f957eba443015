package org.haochaping.liquibase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to this build's schema. Safe to run again, and by two at once. */
public final class Migrations {

  /** The login role of servers. It exists before the first migration. */
  public static final String APPLICATION_ROLE = "haochaping_app";

  /** Evaluations have a partition for this many months after the current one. */
  public static final int MONTHS_AHEAD = 18;

  private static final long LOCK = 0x68616F636861L;
  private static final String CHANGELOG = "org/haochaping/liquibase/changelog.xml";

  private Migrations() {}

  /**
   * Migrates with the owner's credential.
   *
   * @throws SQLException if the database cannot be reached
   * @throws IllegalStateException if a change fails; nothing of that change is kept
   */
  public static void update(String jdbcUrl, String ownerUser, String ownerPassword)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, ownerUser, ownerPassword)) {
      update(connection);
    }
  }

  /** Migrates over the owner's connection, which stays open. */
  public static void update(Connection connection) throws SQLException {
    // A session lock of our own: Liquibase's lock row survives a killed migration and blocks the
    // next.
    execute(connection, "select pg_advisory_lock(" + LOCK + ")");
    try {
      releaseLockOfKilledRun(connection);
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Map<String, Object> scope =
          Map.of(
              Scope.Attr.resourceAccessor.name(),
              new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()),
              Scope.Attr.ui.name(),
              new LoggerUIService());
      Scope.child(
          scope,
          () ->
              new CommandScope(UpdateCommandStep.COMMAND_NAME)
                  .addArgumentValue(
                      DbUrlConnectionArgumentsCommandStep.DATABASE_ARG.getName(), database)
                  .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG.getName(), CHANGELOG)
                  .execute());
      connection.setAutoCommit(true);
    } catch (LiquibaseException e) {
      throw new IllegalStateException("migration failed: " + e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException("migration failed", e);
    } finally {
      if (!connection.isClosed()) {
        connection.setAutoCommit(true);
        execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
      }
    }
    execute(
        connection,
        "select make_evaluation_partitions((clock_timestamp() at time zone 'Asia/Shanghai')::date, "
            + MONTHS_AHEAD
            + ")");
  }

  private static void releaseLockOfKilledRun(Connection connection) throws SQLException {
    execute(
        connection,
        "do $$ begin if to_regclass('databasechangeloglock') is not null then"
            + " update databasechangeloglock set locked = false, lockgranted = null, lockedby = null;"
            + " end if; end $$");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
