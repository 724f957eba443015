package org.haochaping.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows as PostgreSQL's own COPY text, which every later version of it reads. */
final class Rows {
  private Rows() {}

  static Connection snapshot(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    // The first query, not the transaction's begin, fixes the moment.
    list(connection, "select 1::text");
    return connection;
  }

  static long out(Connection connection, String query, OutputStream out)
      throws SQLException, IOException {
    return copies(connection).copyOut("copy (" + query + ") to stdout", out);
  }

  static long in(Connection connection, String table, List<String> columns, InputStream in)
      throws SQLException, IOException {
    return copies(connection)
        .copyIn("copy %s (%s) from stdin".formatted(quoted(table), names(columns)), in);
  }

  static String names(List<String> columns) {
    return columns.stream().map(Rows::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** What is stored, not what is computed from it. */
  static List<String> columns(Connection connection, String table) throws SQLException {
    return list(
        connection,
        "select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
            + " where c.relnamespace = 'public'::regnamespace and c.relname = ?"
            + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum",
        table);
  }

  static List<String> list(Connection connection, String sql, String... values)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
