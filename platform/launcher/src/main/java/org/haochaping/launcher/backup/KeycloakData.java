package org.haochaping.launcher.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keycloak's database. Its schema is Keycloak's own affair and travels with the rows: plain tables,
 * their constraints and indexes; anything else is refused rather than left out.
 */
final class KeycloakData {
  static final String FOLDER = "keycloak/";
  static final String SCHEMA = "keycloak.json";

  private final Connection connection;
  private Schema schema = new Schema(List.of(), List.of());

  KeycloakData(Connection connection) {
    this.connection = connection;
  }

  /** Statements that make the tables, and those that follow when the rows are in. */
  record Schema(List<String> tables, List<String> after) {}

  void out(BackupWriter writer) throws SQLException, IOException {
    refuseUnknownKinds();
    List<String> tables =
        Rows.list(
            connection,
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind = 'r' order by 1");
    byte[] json = new ObjectMapper().writeValueAsBytes(read(tables));
    writer.add(
        SCHEMA,
        List.of(),
        out -> {
          out.write(json);
          return 0;
        });
    for (String table : tables) {
      List<String> columns = Rows.columns(connection, table);
      String query = "select " + Rows.names(columns) + " from " + Rows.quoted(table);
      writer.add(FOLDER + table, columns, out -> Rows.out(connection, query, out));
    }
  }

  private void refuseUnknownKinds() throws SQLException {
    List<String> unknown =
        Rows.list(
            connection,
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind not in ('r', 'i', 't')"
                + " union all select proname from pg_proc where pronamespace = 'public'::regnamespace"
                + " union all select typname from pg_type where typnamespace = 'public'::regnamespace"
                + " and typtype in ('e', 'd')"
                + " union all select tgname from pg_trigger where not tgisinternal");
    if (!unknown.isEmpty()) {
      throw BackupRefusals.unknownKind(unknown.get(0));
    }
  }

  private Schema read(List<String> tables) throws SQLException {
    List<String> made = new ArrayList<>();
    for (String table : tables) {
      List<String> columns =
          Rows.list(
              connection,
              "select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)"
                  + " || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')"
                  + " || case when a.attnotnull then ' not null' else '' end"
                  + " from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid"
                  + " and d.adnum = a.attnum where a.attrelid = quote_ident(?)::regclass"
                  + " and a.attnum > 0 and not a.attisdropped order by a.attnum",
              table);
      made.add("create table %s (%s)".formatted(Rows.quoted(table), String.join(", ", columns)));
    }
    List<String> after =
        new ArrayList<>(
            Rows.list(
                connection,
                "select 'alter table ' || conrelid::regclass || ' add constraint '"
                    + " || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)"
                    + " from pg_constraint where connamespace = 'public'::regnamespace"
                    + " and contype in ('p', 'u', 'c', 'f')"
                    + " order by array_position(array['p', 'u', 'c', 'f'], contype::text), conname"));
    after.addAll(
        Rows.list(
            connection,
            "select pg_get_indexdef(x.indexrelid) from pg_index x join pg_class i"
                + " on i.oid = x.indexrelid where i.relnamespace = 'public'::regnamespace"
                + " and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid"
                + " and k.contype in ('p', 'u', 'x')) order by i.relname"));
    return new Schema(made, after);
  }

  void begin(InputStream json) throws SQLException, IOException {
    connection.setAutoCommit(false);
    schema = new ObjectMapper().readValue(json.readAllBytes(), Schema.class);
    for (String statement : schema.tables()) {
      Rows.execute(connection, statement);
    }
  }

  void in(String table, Manifest.Entry entry, InputStream content)
      throws SQLException, IOException {
    long rows = Rows.in(connection, table, entry.columns(), content);
    if (rows != entry.rows()) {
      throw BackupRefusals.counted(table, entry.rows(), rows);
    }
  }

  void end() throws SQLException {
    for (String statement : schema.after()) {
      Rows.execute(connection, statement);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
