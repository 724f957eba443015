package org.haochaping.launcher.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The two databases and the three roles, each with its own password and nothing more. */
public final class Databases {
  public static final String PRODUCT = "haochaping";
  public static final String KEYCLOAK = "keycloak";
  public static final String OWNER = "haochaping_owner";
  public static final String APPLICATION = "haochaping_app";

  private Databases() {}

  public static void prepare(
      Cluster cluster, String ownerPassword, String appPassword, String keycloakPassword)
      throws SQLException {
    try (Connection connection = cluster.administrator()) {
      role(connection, OWNER, ownerPassword);
      role(connection, APPLICATION, appPassword);
      role(connection, KEYCLOAK, keycloakPassword);
      database(connection, cluster, PRODUCT, OWNER, APPLICATION);
      database(connection, cluster, KEYCLOAK, KEYCLOAK, KEYCLOAK);
    }
  }

  public static boolean exists(Cluster cluster, String database) throws SQLException {
    try (Connection connection = cluster.administrator()) {
      return exists(connection, "select 1 from pg_database where datname = ?", database);
    }
  }

  /** Takes back what {@link #prepare} made on a server where nothing was. */
  public static void drop(Cluster cluster) throws SQLException {
    try (Connection connection = cluster.administrator()) {
      execute(connection, "drop database if exists %s with (force)".formatted(PRODUCT));
      execute(connection, "drop database if exists %s with (force)".formatted(KEYCLOAK));
    }
  }

  /** The password is set each time, so that the files in the home stay the truth. */
  private static void role(Connection connection, String name, String password)
      throws SQLException {
    String sql =
        exists(connection, "select 1 from pg_roles where rolname = ?", name)
            ? "alter role %s password '%s'"
            : "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'";
    execute(connection, sql.formatted(name, password.replace("'", "''")));
  }

  private static void database(
      Connection connection, Cluster cluster, String name, String owner, String user)
      throws SQLException {
    if (exists(connection, "select 1 from pg_database where datname = ?", name)) {
      return;
    }
    // An administrator who is no superuser may give a database only to a role he belongs to.
    execute(connection, "grant %s to current_user".formatted(owner));
    execute(
        connection,
        "create database %s owner %s template template0 encoding 'UTF8'".formatted(name, owner));
    execute(connection, "revoke all on database %s from public".formatted(name));
    execute(connection, "grant connect on database %s to %s".formatted(name, user));
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
