package org.haochaping.liquibase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.UpdateCountCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CommandExecutionException;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
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

  /** A class path that names our jar twice names the same file twice. */
  private static final String ONE_OF_TWO = "SILENT";

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

  /** The changes this build knows, in the order in which it makes them. */
  public static List<String> known() {
    var resources = new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
    try {
      return Scope.child(
          Map.of(
              Scope.Attr.resourceAccessor.name(), resources,
              GlobalConfiguration.DUPLICATE_FILE_MODE.getKey(), ONE_OF_TWO),
          () ->
              ChangeLogParserFactory.getInstance()
                  .getParser(CHANGELOG, resources)
                  .parse(CHANGELOG, new ChangeLogParameters(), resources)
                  .getChangeSets()
                  .stream()
                  .map(change -> change.getAuthor() + ":" + change.getId())
                  .toList());
    } catch (Exception e) {
      throw new IllegalStateException("the changelog cannot be read", e);
    }
  }

  /** The changes a database has had, in the order in which it had them. */
  public static List<String> applied(Connection connection) throws SQLException {
    List<String> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select author || ':' || id from databasechangelog order by orderexecuted")) {
      while (rows.next()) {
        applied.add(rows.getString(1));
      }
    }
    return applied;
  }

  /** Migrates over the owner's connection, which stays open. */
  public static void update(Connection connection) throws SQLException {
    migrate(
        connection,
        database ->
            command(UpdateCommandStep.COMMAND_NAME, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG.getName(), CHANGELOG));
    execute(
        connection,
        "select make_evaluation_partitions((clock_timestamp() at time zone 'Asia/Shanghai')::date, "
            + MONTHS_AHEAD
            + ")");
  }

  /**
   * Makes the first changes only, so that rows of an earlier version find the tables they know; a
   * later {@link #update(Connection)} goes on from there.
   */
  public static void updateFirst(Connection connection, int changes) throws SQLException {
    migrate(
        connection,
        database ->
            command(UpdateCountCommandStep.COMMAND_NAME, database)
                .addArgumentValue(UpdateCountCommandStep.CHANGELOG_FILE_ARG.getName(), CHANGELOG)
                .addArgumentValue(UpdateCountCommandStep.COUNT_ARG.getName(), changes));
  }

  private static CommandScope command(String[] name, Database database)
      throws CommandExecutionException {
    return new CommandScope(name)
        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG.getName(), database);
  }

  /** A command of Liquibase, made for a database. */
  @FunctionalInterface
  private interface Change {
    CommandScope on(Database database) throws CommandExecutionException;
  }

  private static void migrate(Connection connection, Change change) throws SQLException {
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
              new LoggerUIService(),
              GlobalConfiguration.DUPLICATE_FILE_MODE.getKey(),
              ONE_OF_TWO);
      Scope.child(scope, () -> change.on(database).execute());
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
