package org.haochaping.evaluation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.route.PluginUse;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A channel's settings: every version stays, and secrets are nowhere to be read")
class ChannelSettingsIT {
  private static final Set<String> SECRETS = Set.of("token");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final ChannelUses uses = ChannelRooms.uses(Clock.systemUTC());
  private final UUID channel = UUID.randomUUID();
  private Tenant tenant;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(
                "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
                    + " settings_version, state, created_at) values ('"
                    + tenant.id()
                    + "', '"
                    + channel
                    + "', 'mail', '邮件', 'p', '{\"host\":\"a\"}', 1, 'ACTIVE', now())");
          }
        });
  }

  @Test
  void the_version_of_the_file_and_those_made_here_can_all_be_had_again() {
    change(Map.of("host", "b", "token", "tk-1"));
    change(Map.of("host", "c", "token", "tk-2"));
    assertThat(read().settings()).isEqualTo(Map.of("host", "c", "token", "tk-2"));
    assertThat(read().settingsVersion()).isEqualTo(3);
    assertThat(earlier(1)).isEqualTo(Map.of("host", "a"));
    assertThat(earlier(2)).isEqualTo(Map.of("host", "b", "token", "tk-1"));
    change(earlier(2));
    assertThat(read().settings()).containsEntry("token", "tk-1");
    assertThat(rows("select changed_by || version from channel_settings order by version"))
        .containsExactly("import1", "it2", "it3", "it4");
  }

  @Test
  void a_secret_stands_neither_in_rows_nor_in_the_journal() {
    change(Map.of("host", "b", "token", "tk-4471"));
    for (String table : List.of("channel_instance", "channel_settings", "journal")) {
      assertThat(rows("select t::text from " + table + " t"))
          .as(table)
          .isNotEmpty()
          .noneMatch(row -> row.contains("tk-4471"));
    }
    assertThat(rows("select content::text from journal where kind = 'ChannelSettingsChanged'"))
        .singleElement()
        .asString()
        .contains("token", "host");
  }

  @Test
  void a_sealed_secret_opens_in_its_own_row_only() {
    change(Map.of("token", "tk-1"));
    change(Map.of("token", "tk-2"));
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(
                "update channel_instance c set secrets_ciphertext = s.secrets_ciphertext"
                    + " from channel_settings s where s.version = 2");
          }
        });
    assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_was_a_secret_stays_one_in_the_history_when_a_new_version_knows_it_no_more() {
    change(Map.of("token", "tk-1"));
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("update channel_instance set settings_version = 7");
          }
        });
    PluginUse now = use();
    transactions.in(
        tenant.id(),
        connection -> uses.change(connection, tenant, now, Map.of("host", "b"), Set.of(), "it"));
    assertThat(rows("select t::text from channel_settings t where version = 7"))
        .singleElement()
        .asString()
        .doesNotContain("tk-1");
  }

  @Test
  void who_read_an_older_version_overwrites_nothing() {
    PluginUse before = use();
    change(Map.of("host", "b"));
    assertThatThrownBy(() -> change(before, Map.of("host", "c")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("changed-meanwhile"));
    assertThat(read().settings()).isEqualTo(Map.of("host", "b"));
  }

  private void change(Map<String, String> values) {
    change(use(), values);
  }

  private void change(PluginUse use, Map<String, String> values) {
    transactions.in(
        tenant.id(), connection -> uses.change(connection, tenant, use, values, SECRETS, "it"));
  }

  private PluginUse use() {
    return transactions.in(tenant.id(), connection -> uses.of(connection, tenant)).get(0);
  }

  private ChannelInstance read() {
    return transactions.in(
        tenant.id(),
        connection -> uses.channels.byId(connection, tenant.id(), channel).orElseThrow());
  }

  private Map<String, String> earlier(int version) {
    return transactions.in(
        tenant.id(),
        connection -> uses.earlier(connection, tenant, channel, version).orElseThrow());
  }

  private List<String> rows(String sql) {
    return transactions.in(
        tenant.id(),
        connection -> {
          List<String> found = new ArrayList<>();
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }
}
