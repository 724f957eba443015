package org.haochaping.launcher.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.haochaping.launcher.terminal.Refusal;

/** A PostgreSQL server, ours or an external one, as its administrator sees it. */
public record Cluster(String host, int port, String parameters, String user, String password) {
  private static final int STANDARD_PORT = 5432;

  public static Cluster embedded(int port, String password) {
    return new Cluster("127.0.0.1", port, "", "postgres", password);
  }

  /** Takes host, port and parameters of the address; its database name does not matter. */
  public static Cluster external(String jdbcUrl, String user, String password) {
    if (!jdbcUrl.startsWith("jdbc:postgresql://")) {
      throw Refusal.of(
          "--database-url 应写成 jdbc:postgresql://主机:5432/postgres 这样。",
          "--database-url is written like jdbc:postgresql://host:5432/postgres.");
    }
    URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
    return new Cluster(uri.getHost(), port, query, user, password);
  }

  public String url(String database) {
    return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, database, parameters);
  }

  public Connection administrator() throws SQLException {
    return DriverManager.getConnection(url("postgres"), user, password);
  }

  public Connection as(String role, String rolePassword, String database) throws SQLException {
    return DriverManager.getConnection(url(database), role, rolePassword);
  }
}
