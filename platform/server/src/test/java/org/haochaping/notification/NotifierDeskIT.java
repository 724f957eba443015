package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("发送渠道的设置")
class NotifierDeskIT extends AtThePostHouse {
  @Test
  void settings_are_sealed_and_every_standard_wording_is_sound() {
    post.add(county, "短信", Reach.MOBILE, 300);
    assertThat(post.raw(county, "notifier_instance")).doesNotContain("TOKEN-VALUE");
    for (MessageKind kind : MessageKind.values()) {
      Wording standard = Wording.standard(kind);
      assertThat(standard.checked(kind)).isSameAs(standard);
    }
  }

  @Test
  @DisplayName("发送渠道的设置改了可以退回旧版，密钥随之退回；删除后都不再保存")
  void settings_of_a_gateway_are_taken_back_with_their_secrets() {
    UUID id = post.add(county, "短信", Reach.MOBILE, 300);
    Map<String, String> first = settings(id);
    NotifierDesk desk = desk();
    desk.change(
        handler,
        id,
        "\"1\"",
        new NotifierResource.WantedView(null, "短信网关", true, Map.of("token", "TOKEN-NEW")));
    assertThat(settings(id)).isNotEqualTo(first);
    assertThat(post.raw(county, "notifier_settings")).doesNotContain("TOKEN-VALUE");
    assertThatThrownBy(() -> desk.back(handler, id, "\"2\"", 7))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("settings-version-unknown"));

    desk.back(handler, id, "\"2\"", 1);

    assertThat(settings(id)).isEqualTo(first);
    assertThat(versions(id)).containsExactly(2L, 1L);
    desk.remove(handler, id, "\"3\"");
    assertThat(versions(id)).isEmpty();
  }

  private NotifierDesk desk() {
    NotifierDesk desk = new NotifierDesk();
    desk.transactions = post.house.transactions();
    desk.instances = post.instances;
    desk.history = history();
    desk.plugins = gateway;
    desk.journal = new Journal(clock);
    return desk;
  }

  private NotifierHistory history() {
    NotifierHistory history = new NotifierHistory();
    history.seal = post.instances.seal;
    return history;
  }

  private Map<String, String> settings(UUID id) {
    return post.house
        .transactions()
        .in(
            county.id(),
            connection ->
                post.instances.byId(connection, county.id(), id).orElseThrow().settings());
  }

  private List<Long> versions(UUID id) {
    return post.house
        .transactions()
        .in(
            county.id(),
            connection ->
                history().of(connection, county.id(), id).stream()
                    .map(NotifierHistory.Earlier::version)
                    .toList());
  }

  @Test
  @DisplayName("删除发送渠道：不再为它保留插件的旧版本")
  void a_removed_gateway_keeps_no_version_of_its_plugin() throws SQLException {
    UUID id = post.add(county, "短信", Reach.MOBILE, 300);
    UUID version = UUID.randomUUID();
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
              + " values ('vendor', 'Ed25519', '', '测试')");
      statement.execute(
          "insert into plugin_artifact (id, plugin_id, version, kind, display_name, requires,"
              + " sha256, signature, key_id, bytes, installed_by, installed_at, state) values ('"
              + version
              + "', 'scripted', '1.0.0', 'NOTIFIER', '脚本网关', '*', repeat('0', 64), '{}',"
              + " 'vendor', '', 'it', now(), 'INSTALLED')");
      statement.execute(
          "insert into plugin_route (tenant_id, instance_id, plugin_id, artifact_id,"
              + " settings_version, changed_at) values ('"
              + county.id()
              + "', '"
              + id
              + "', 'scripted', '"
              + version
              + "', 1, now())");
    }
    NotifierDesk desk = desk();
    ArtefactRows rows = new ArtefactRows(database.appSource());
    rows.withdraw(version);
    assertThat(rows.of("scripted", "1.0.0")).get().matches(Artefact::installed);
    desk.remove(handler, id, "\"1\"");
    rows.withdraw(version);
    assertThat(rows.of("scripted", "1.0.0")).get().matches(one -> !one.installed());
  }
}
