package org.haochaping.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haochaping.liquibase.Migrations;

/**
 * The product's tables, read and written by their owner, whom row security binds as well: out
 * tenant by tenant, in while the walls are down within the one transaction that fills an empty
 * database.
 */
final class ProductData {
  static final String FOLDER = "product/";
  private static final String TABLES =
      "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
          + " and c.relkind in ('r', 'p') and not c.relispartition"
          + " and c.relname not like 'databasechangelog%'";
  private static final String WALLED = TABLES + " and c.relforcerowsecurity";

  private final Connection connection;
  private Set<String> lowered = Set.of();

  ProductData(Connection connection) {
    this.connection = connection;
  }

  /** Those referred to before those that refer. */
  List<String> tables() throws SQLException {
    Set<String> ordered = new LinkedHashSet<>();
    List<String> left = new ArrayList<>(Rows.list(connection, TABLES + " order by 1"));
    while (!left.isEmpty()) {
      int before = left.size();
      for (String table : List.copyOf(left)) {
        if (ordered.containsAll(referred(table))) {
          ordered.add(table);
          left.remove(table);
        }
      }
      if (left.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle: " + left);
      }
    }
    return List.copyOf(ordered);
  }

  private List<String> referred(String table) throws SQLException {
    return Rows.list(
        connection,
        "select distinct t.relname from pg_constraint k join pg_class f on f.oid = k.conrelid"
            + " join pg_class t on t.oid = k.confrelid where k.contype = 'f' and f.relname = ?"
            + " and t.oid <> f.oid and not t.relispartition",
        table);
  }

  void out(BackupWriter writer) throws SQLException, IOException {
    Set<String> walled = Set.copyOf(Rows.list(connection, WALLED));
    List<String> tenants = Rows.list(connection, "select id::text from tenant order by code");
    for (String table : tables()) {
      List<String> columns = Rows.columns(connection, table);
      writer.add(
          FOLDER + table,
          columns,
          out ->
              walled.contains(table)
                  ? ofTenants(tenants, table, columns, out)
                  : Rows.out(connection, select(table, columns), out));
    }
  }

  private long ofTenants(List<String> tenants, String table, List<String> columns, OutputStream out)
      throws SQLException, IOException {
    long rows = 0;
    for (String tenant : tenants) {
      enter(tenant);
      rows +=
          Rows.out(
              connection,
              select(table, columns) + " where tenant_id = '%s'::uuid".formatted(tenant),
              out);
    }
    return rows;
  }

  private void enter(String tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      statement.setString(1, tenant);
      statement.execute();
    }
  }

  private static String select(String table, List<String> columns) {
    return "select " + Rows.names(columns) + " from " + Rows.quoted(table);
  }

  List<String> changes() throws SQLException {
    return Migrations.applied(connection);
  }

  int generation() throws SQLException {
    return Integer.parseInt(
        Rows.list(connection, "select max(generation)::text from schema_generation").get(0));
  }

  List<String> months() throws SQLException {
    return Rows.list(
        connection,
        "select substr(c.relname, 12) from pg_inherits i join pg_class c on c.oid = i.inhrelid"
            + " where i.inhparent = 'evaluation'::regclass and c.relname ~ '^evaluation_[0-9]{6}$'"
            + " order by 1");
  }

  /** Empties what the migration filled: the backup's rows are the truth, calendars included. */
  void begin(List<String> months) throws SQLException {
    connection.setAutoCommit(false);
    for (String month : months) {
      Rows.execute(
          connection,
          "select make_evaluation_partitions(to_date('%s', 'YYYYMM'), 0)"
              .formatted(month.replaceAll("\\D", "")));
    }
    Set<String> walled = Set.copyOf(Rows.list(connection, WALLED));
    for (String table : walled) {
      wall(table, "no force");
    }
    lowered = walled;
    Rows.execute(connection, "truncate " + Rows.names(tables()));
  }

  void in(String table, Manifest.Entry entry, InputStream content)
      throws SQLException, IOException {
    long rows = Rows.in(connection, table, entry.columns(), content);
    if (rows != entry.rows()) {
      throw BackupRefusals.counted(table, entry.rows(), rows);
    }
  }

  void end() throws SQLException {
    Rows.execute(
        connection,
        """
        do $$
        declare c record; last bigint;
        begin
          for c in select table_name t, column_name n from information_schema.columns
              where table_schema = 'public'
              and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null loop
            execute format('select max(%I) from %I', c.n, c.t) into last;
            if last is not null then
              perform setval(pg_get_serial_sequence(quote_ident(c.t), c.n), last);
            end if;
          end loop;
        end $$
        """);
    for (String table : lowered) {
      wall(table, "force");
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void wall(String table, String force) throws SQLException {
    Rows.execute(
        connection, "alter table %s %s row level security".formatted(Rows.quoted(table), force));
  }
}
