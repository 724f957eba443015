package org.haochaping.system.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The database as the application role, for what must be shown there and nowhere else. */
public final class Database {
  private Database() {}

  static Connection open(int port, String password) throws SQLException {
    return DriverManager.getConnection(
        url(port) + "?socketTimeout=300", "haochaping_app", password);
  }

  static Connection owner(int port, String password) throws SQLException {
    return DriverManager.getConnection(url(port), "postgres", password);
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/haochaping";
  }

  /** Makes everything that follows on this connection the tenant's. */
  public static void enter(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.tenant_id', ?, false)")) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }

  /** The id of a tenant, by its code. */
  public static UUID tenant(Connection connection, String code) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select id from tenant where code = ?")) {
      statement.setString(1, code);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("there is no tenant " + code);
        }
        return row.getObject(1, UUID.class);
      }
    }
  }

  /** One number. */
  public static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The first column. */
  public static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  /** Tables of tenants' data that this role may read. */
  public static List<String> tenantTables(Connection connection) throws SQLException {
    return texts(
        connection,
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
            + " where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition"
            + " and has_table_privilege(c.oid, 'select') order by 1");
  }
}
