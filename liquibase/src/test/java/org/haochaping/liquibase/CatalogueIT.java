package org.haochaping.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue: every tenant table is walled in")
class CatalogueIT {

  /** Directory and reference tables hold ids and public catalogues, never a tenant's content. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "schema_generation",
          "tenant",
          "tenant_closure",
          "operator_account",
          "plugin_trusted_key",
          "plugin_artifact",
          "plugin_route",
          "plugin_node",
          "plugin_quarantine",
          "channel_route",
          "rating_level",
          "rating_source",
          "rating_terminal",
          "tag_catalogue",
          "tag",
          "calendar_layer",
          "calendar_schedule",
          "calendar_day",
          "backup_record",
          "sealed_column",
          "databasechangelog",
          "databasechangeloglock");

  private final ScratchDatabase database = ScratchDatabase.create();

  @Test
  void every_tenant_table_has_forced_row_security() throws SQLException {
    assertThat(unprotected()).containsExactlyInAnyOrderElementsOf(OUTSIDE);
  }

  @Test
  void every_tenant_table_has_a_policy_that_names_the_tenant() throws SQLException {
    assertThat(
            list(
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition"
                    + " and c.relforcerowsecurity and not exists (select 1 from pg_policies p"
                    + " where p.tablename = c.relname and p.cmd = 'ALL'"
                    + " and p.qual like '%tenant_id = ( SELECT current_tenant()%'"
                    + " and p.with_check like '%tenant_id = ( SELECT current_tenant()%')"))
        .isEmpty();
  }

  @Test
  void the_tenant_is_the_first_column_of_every_key_and_index_of_tenant_data() throws SQLException {
    assertThat(
            list(
                "select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid"
                    + " join pg_class c on c.oid = x.indrelid"
                    + " join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'public' and c.relforcerowsecurity"
                    + " and a.attname not in"
                    + " ('tenant_id', 'lead_tenant_id', 'centre_tenant_id', 'responsible_tenant_id')"))
        .isEmpty();
  }

  @Test
  void no_partition_grants_anything_to_the_application_role() throws SQLException {
    assertThat(
            list(
                "select c.relname from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE',"
                    + " 'DELETE', 'TRUNCATE']) p where c.relispartition and c.relkind = 'r'"
                    + " and has_table_privilege('haochaping_app', c.oid, p)"))
        .isEmpty();
    assertThat(list("select relname from pg_class where relispartition and relkind = 'r'"))
        .isNotEmpty();
  }

  @Test
  void every_month_of_ratings_has_an_index_of_its_bad_ones_and_one_made_later_too()
      throws SQLException {
    String months =
        "select c.relname from pg_class c join pg_inherits p on p.inhrelid = c.oid"
            + " where p.inhparent = 'evaluation'::regclass";
    int before = list(months).size();
    list("select make_evaluation_partitions('2031-01-01', 2)::text");
    assertThat(list(months)).hasSize(before + 3);
    assertThat(
            list(
                months
                    + " and not exists (select 1 from pg_indexes i where i.tablename = c.relname"
                    + " and i.indexdef like '%(tenant_id, rated_on, id) WHERE%DISSATISFIED%')"))
        .isEmpty();
  }

  @Test
  void the_application_role_bypasses_nothing_and_owns_nothing() throws SQLException {
    assertThat(
            list(
                "select rolname from pg_roles where rolname = 'haochaping_app'"
                    + " and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
        .isEmpty();
    assertThat(
            list(
                "select relname from pg_class where relowner ="
                    + " (select oid from pg_roles where rolname = 'haochaping_app')"))
        .isEmpty();
    assertThat(
            list(
                "select 1 from pg_auth_members where member ="
                    + " (select oid from pg_roles where rolname = 'haochaping_app')"))
        .isEmpty();
  }

  @Test
  void what_was_recorded_or_published_can_be_neither_changed_nor_removed() throws SQLException {
    for (String table :
        List.of(
            "journal",
            "vault_reading",
            "case_event",
            "closing",
            "bulletin",
            "bulletin_event",
            "bulletin_document",
            "bulletin_form",
            "bulletin_filing",
            "bulletin_feedback",
            "bulletin_letterhead",
            "bulletin_posting",
            "bulletin_posting_photo",
            "closing_outcome",
            "closing_ranked",
            "closing_total",
            "closing_unit",
            "tenant_policy",
            "tenant_tag",
            "tenant_tag_catalogue",
            "unit_change",
            "unit_former_name")) {
      assertThat(
              list(
                  "select p from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p"
                      + " where has_table_privilege('haochaping_app', '"
                      + table
                      + "', p)"))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void the_rotation_of_the_master_key_knows_every_sealed_column() throws SQLException {
    assertThat(
            list(
                "select table_name || '.' || key_column || '.' || ciphertext_column"
                    + " from sealed_column"))
        .containsExactlyInAnyOrderElementsOf(
            list(
                "select c.relname || '.' || k.attname || '.' || a.attname from pg_attribute a"
                    + " join pg_class c on c.oid = a.attrelid join pg_attribute k"
                    + " on k.attrelid = c.oid and k.attname = replace(a.attname, 'ciphertext', 'key_id')"
                    + " where a.attname like '%ciphertext' and c.relkind in ('r', 'p')"
                    + " and not c.relispartition"));
    assertThat(
            list(
                "select relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where a.attname like '%ciphertext' and c.relkind in ('r', 'p')"
                    + " and not c.relispartition"
                    + " and relname not in (select table_name from sealed_column)"))
        .isEmpty();
  }

  @Test
  void dropping_one_policy_is_seen_by_this_suite() throws SQLException {
    ScratchDatabase torn = ScratchDatabase.create();
    try (Connection owner = torn.owner();
        var statement = owner.createStatement()) {
      statement.execute("alter table bad_review_case no force row level security");
      assertThat(unprotected(owner)).contains("bad_review_case");
    }
  }

  @Test
  void without_a_tenant_nothing_is_read_and_nothing_is_written() throws SQLException {
    UUID tenant = UUID.randomUUID();
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into tenant (id, code, public_key, name, level, created_at) values ('"
              + tenant
              + "', '532801', 'ABC234', '景洪市', 'COUNTY', now())");
    }
    String insert =
        "insert into hall (tenant_id, id, code, name, valid_from) values ('"
            + tenant
            + "', gen_random_uuid(), 'H1', '大厅', '2026-01-01')";
    try (Connection app = database.app(tenant);
        var statement = app.createStatement()) {
      statement.execute(insert);
      app.commit();
    }
    try (Connection app = database.app();
        var statement = app.createStatement()) {
      assertThat(first(statement.executeQuery("select count(*) from hall"))).containsExactly("0");
      assertThatThrownBy(() -> statement.execute(insert.replace("H1", "H2")))
          .hasMessageContaining("row-level security");
    }
    try (Connection app = database.app(UUID.randomUUID());
        var statement = app.createStatement()) {
      assertThat(first(statement.executeQuery("select count(*) from hall"))).containsExactly("0");
    }
  }

  private List<String> unprotected() throws SQLException {
    try (Connection owner = database.owner()) {
      return unprotected(owner);
    }
  }

  private static List<String> unprotected(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      return first(
          statement.executeQuery(
              "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                  + " where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition"
                  + " and not (c.relrowsecurity and c.relforcerowsecurity)"));
    }
  }

  private List<String> list(String sql) throws SQLException {
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      return first(statement.executeQuery(sql));
    }
  }

  private static List<String> first(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(rows.getString(1));
    }
    return values;
  }
}
