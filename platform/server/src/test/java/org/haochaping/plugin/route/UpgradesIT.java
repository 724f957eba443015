package org.haochaping.plugin.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.TestPlugin;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Upgrades: tried first, one tenant, then all, and one step back")
@Timeout(120)
class UpgradesIT {
  private static final TestPlugin ONE =
      TestPlugin.channel("hello", "say(sink, \"一\" + settings.text(\"mode\").orElse(\"\"));");
  private static final TestPlugin TWO =
      TestPlugin.channel("hello", "say(sink, \"二\" + settings.text(\"tone\").orElse(\"\"));")
          .version("2.0.0");
  private static final String MODE = "Setting.text(\"mode\", 20, \"模式\", \"Mode\")";
  private static final String TONE = "Setting.text(\"tone\", 20, \"语气\", \"Tone\")";
  private static final String TOKEN = "Setting.secret(\"token\", 50, \"令牌\", \"Token\")";

  @TempDir Path folder;
  private PluginDesk desk;
  private UUID hall;
  private UUID other;

  @BeforeEach
  void open() throws SQLException {
    desk = new PluginDesk(folder, Clock.systemUTC());
    hall = desk.channel(desk.jinghong, "hall", "hello", "{\"mode\":\"甲\"}");
    other = desk.channel(desk.menghai, "hall", "hello", "{}");
    desk.install(ONE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void to_install_a_newer_version_moves_nobody_and_a_new_instance_takes_it() {
    desk.install(TWO);
    UUID fresh = desk.channel(desk.jinghong, "new", "hello", "{}");
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");
    assertThat(desk.said(desk.menghai, other)).isEqualTo("一");
    assertThat(desk.said(desk.jinghong, fresh)).isEqualTo("二");
    desk.install(TestPlugin.channel("hello", "say(sink, \"三\");").version("3.0.0"));
    assertThat(desk.said(desk.jinghong, fresh)).as("bound before 3 came").isEqualTo("二");
  }

  @Test
  void one_tenant_first_then_all_and_one_step_back() {
    Artefact two = desk.install(TWO.settings(MODE, TONE));
    assertThat(desk.upgrades.tryOut(desk.both(), two, PluginDesk.IT))
        .extracting(Moved::outcome)
        .containsOnly(Moved.Outcome.FITS);
    assertThat(desk.said(desk.jinghong, hall)).as("a trial changes nothing").isEqualTo("一甲");

    assertThat(desk.upgrades.move(List.of(desk.jinghong), two, PluginDesk.IT))
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.outcome()).isEqualTo(Moved.Outcome.MOVED);
              assertThat(moved.from()).isEqualTo("1.0.0");
              assertThat(moved.to()).isEqualTo("2.0.0");
            });
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("二");
    assertThat(desk.said(desk.menghai, other)).isEqualTo("一");

    assertThat(desk.upgrades.move(desk.both(), two, PluginDesk.IT))
        .extracting(Moved::outcome)
        .containsExactly(Moved.Outcome.THERE, Moved.Outcome.MOVED);
    assertThat(desk.said(desk.menghai, other)).isEqualTo("二");

    desk.upgrades.back(desk.both(), two, PluginDesk.IT);
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");
    assertThat(desk.said(desk.menghai, other)).isEqualTo("一");
    assertThat(
            desk.rows(
                desk.jinghong,
                "select actor || ' ' || (content::jsonb ->> 'from') || ' ' || (content::jsonb ->> 'to')"
                    + " from journal"
                    + " where kind = 'PluginVersionChanged' order by id"))
        .containsExactly("it.jinghong 1.0.0 2.0.0", "it.jinghong 2.0.0 1.0.0");
  }

  @Test
  void what_does_not_fit_stays_and_is_told_what_to_fill_in() {
    Artefact two = desk.install(TWO.settings(TONE + ".must()"));
    assertThat(desk.upgrades.move(desk.both(), two, PluginDesk.IT))
        .allSatisfy(
            moved -> {
              assertThat(moved.outcome()).isEqualTo(Moved.Outcome.REFUSED);
              assertThat(moved.problems())
                  .extracting(Refusal.Field::detail)
                  .containsExactly("请填写“语气”。");
            });
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");

    Upgrades.Wish filled =
        new Upgrades.Wish(
            Optional.of(hall), Optional.of(Map.of("tone", "和气")), false, "it.jinghong");
    assertThat(desk.upgrades.move(desk.both(), two, filled))
        .extracting(Moved::outcome)
        .containsExactly(Moved.Outcome.MOVED);
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("二和气");
    assertThat(desk.said(desk.menghai, other)).isEqualTo("一");

    desk.upgrades.back(desk.both(), two, PluginDesk.IT);
    assertThat(desk.said(desk.jinghong, hall)).as("with its settings of then").isEqualTo("一甲");
    assertThat(desk.read(desk.jinghong, hall).settingsVersion()).isEqualTo(3);
  }

  @Test
  void a_version_that_breaks_with_an_instances_settings_is_found_out_by_the_trial() {
    Artefact lying =
        desk.install(
            TWO.settings(MODE)
                .surfaces("settings.text(\"mode\").isPresent() ? EnumSet.of(Surface.LINK) : null"));
    assertThat(desk.upgrades.move(desk.both(), lying, PluginDesk.IT))
        .extracting(Moved::outcome)
        .containsExactly(Moved.Outcome.MOVED, Moved.Outcome.REFUSED);
    assertThat(desk.said(desk.menghai, other)).isEqualTo("一");
  }

  @Test
  void an_older_version_is_taken_only_when_it_is_asked_for() {
    Artefact two = desk.install(TWO.settings(MODE));
    desk.upgrades.move(desk.both(), two, PluginDesk.IT);
    Artefact older = desk.install(ONE.version("1.5.0"));
    assertThat(desk.upgrades.move(desk.both(), older, PluginDesk.IT))
        .allSatisfy(
            moved ->
                assertThat(moved.problems())
                    .extracting(Refusal.Field::code)
                    .containsExactly("plugin-downgrade"));
    Upgrades.Wish down = new Upgrades.Wish(Optional.empty(), Optional.empty(), true, "it.jinghong");
    desk.upgrades.move(desk.both(), older, down);
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");
  }

  @Test
  void nobody_is_moved_before_every_node_has_the_version() {
    Plugins second = desk.node("two");
    Artefact two = desk.install(TWO.settings(MODE));
    assertThatThrownBy(() -> desk.upgrades.move(desk.both(), two, PluginDesk.IT))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("plugin-not-ready-everywhere"));
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");
    second.converge();
    desk.upgrades.move(desk.both(), two, PluginDesk.IT);
    assertThat(desk.said(second, desk.jinghong, hall)).isEqualTo("二");
    Plugins late = desk.node("three");
    assertThat(desk.said(late, desk.jinghong, hall)).isEqualTo("二");
    second.close();
    assertThat(desk.plugins.readiness(two.sha256()).nodes()).isEqualTo(2);
  }

  @Test
  void a_node_that_died_is_not_waited_for() throws SQLException {
    MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 2));
    try (PluginDesk moving = new PluginDesk(folder.resolve("moving"), clock)) {
      moving.node("dead");
      UUID channel = moving.channel(moving.jinghong, "hall", "hello", "{}");
      moving.install(ONE);
      Artefact two = moving.install(TWO.settings(MODE));
      clock.pass(Duration.ofMinutes(1));
      moving.upgrades.move(moving.both(), two, PluginDesk.IT);
      assertThat(moving.said(moving.jinghong, channel)).isEqualTo("二");
    }
  }

  @Test
  void three_versions_are_kept_and_older_ones_only_while_somebody_is_bound_to_them() {
    Artefact two = desk.install(TWO.settings(MODE));
    desk.upgrades.move(List.of(desk.jinghong), two, PluginDesk.IT);
    for (int version = 3; version <= 6; version++) {
      desk.install(TWO.settings(MODE).version(version + ".0.0"));
    }
    assertThat(inService()).containsExactly("1.0.0", "2.0.0", "4.0.0", "5.0.0", "6.0.0");
    assertThat(desk.said(desk.menghai, other)).isEqualTo("一");
    Artefact six = artefact("6.0.0");
    desk.upgrades.move(desk.both(), artefact("5.0.0"), PluginDesk.IT);
    desk.upgrades.move(desk.both(), six, PluginDesk.IT);
    assertThat(inService()).containsExactly("4.0.0", "5.0.0", "6.0.0");
  }

  @Test
  void a_version_somebody_is_just_moved_to_is_not_taken_out_of_service() throws Exception {
    Artefact one = artefact("1.0.0");
    Artefact two = desk.install(TWO.settings(MODE));
    ArtefactRows rows = new ArtefactRows(desk.database.appSource());
    Future<?> withdrawal =
        desk.transactions.in(
            desk.jinghong.id(),
            connection -> {
              assertThat(moveHall(connection, one, two)).isTrue();
              Future<?> waiting = desk.threads.submit(() -> rows.withdraw(two.id()));
              desk.awaitSomebodyWaiting();
              return waiting;
            });
    withdrawal.get();
    assertThat(rows.of("hello", "2.0.0")).get().matches(Artefact::installed);
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("二");
  }

  @Test
  void nobody_is_moved_to_a_version_that_is_just_taken_out_of_service() throws Exception {
    Artefact one = artefact("1.0.0");
    Artefact two = desk.install(TWO.settings(MODE));
    Future<Boolean> move;
    try (Connection other = desk.database.app()) {
      other.setAutoCommit(false);
      try (var statement = other.prepareStatement("select withdraw_plugin_artifact(?)")) {
        statement.setObject(1, two.id());
        statement.execute();
      }
      move =
          desk.threads.submit(
              () ->
                  desk.transactions.in(
                      desk.jinghong.id(), connection -> moveHall(connection, one, two)));
      desk.awaitSomebodyWaiting();
      other.commit();
    }
    assertThatThrownBy(move::get)
        .cause()
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plugin-withdrawn"));
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");
  }

  private boolean moveHall(Connection connection, Artefact from, Artefact to) throws SQLException {
    return new RouteRows(desk.clock)
        .move(
            connection,
            desk.jinghong.id(),
            new PluginUse("hello", hall, "渠道hall", 1, Map.of("mode", "甲")),
            Optional.of(new Route(from.id(), 1, Optional.empty())),
            new Route(to.id(), 1, Optional.of(new Route.Before(from.id(), 1))));
  }

  @Test
  void an_instance_that_is_gone_keeps_no_version_installed() {
    UUID gone = desk.channel(desk.jinghong, "gone", "hello", "{}");
    for (int version = 2; version <= 5; version++) {
      desk.install(TWO.settings(MODE).version(version + ".0.0"));
    }
    desk.upgrades.move(desk.both(), artefact("5.0.0"), only(hall));
    desk.upgrades.move(desk.both(), artefact("5.0.0"), only(other));
    desk.upgrades.move(desk.both(), artefact("4.0.0"), down(hall));
    desk.upgrades.move(desk.both(), artefact("4.0.0"), down(other));
    assertThat(inService()).as("the one that is gone was bound to it").contains("1.0.0");
    desk.transactions.run(desk.jinghong.id(), c -> RouteRows.forget(c, desk.jinghong.id(), gone));
    desk.plugins.withdrawOld("hello");
    assertThat(inService()).containsExactly("3.0.0", "4.0.0", "5.0.0");
  }

  private static Upgrades.Wish only(UUID instance) {
    return new Upgrades.Wish(Optional.of(instance), Optional.empty(), false, "it.jinghong");
  }

  private static Upgrades.Wish down(UUID instance) {
    return new Upgrades.Wish(Optional.of(instance), Optional.empty(), true, "it.jinghong");
  }

  @Test
  void a_preview_tells_what_would_change_and_installs_nothing() {
    TestPlugin next = TWO.settings(TONE + ".must()", TOKEN);
    byte[] jar = next.jar();
    var preview = desk.plugins.preview(jar, desk.sign(jar));
    assertThat(preview.manifest().version()).isEqualTo("2.0.0");
    assertThat(preview.key().name()).isEqualTo("测试");
    assertThat(SchemaChange.between(desk.plugins.schema("hello"), preview.schema()))
        .extracting(SchemaChange::words)
        .containsExactly("新增必填设置“语气”，升级前要填写。", "新增可选设置“令牌”，不填用默认值。", "不再有设置“模式”，升级时现有的值会一并删去。");
    assertThat(inService()).containsExactly("1.0.0");
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("一甲");
    assertThat(folder.resolve("one").toFile().list()).hasSize(1);
  }

  @Test
  void a_secret_is_sealed_and_goes_along_with_an_upgrade() {
    Artefact two =
        desk.install(
            TestPlugin.channel("hello", "say(sink, settings.text(\"token\").orElse(\"-\"));")
                .version("2.0.0")
                .settings(TOKEN));
    desk.upgrades.move(
        desk.both(),
        two,
        new Upgrades.Wish(
            Optional.of(hall), Optional.of(Map.of("token", "tk-8341")), false, "it.jinghong"));
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("tk-8341");
    Artefact three =
        desk.install(
            TestPlugin.channel("hello", "say(sink, settings.text(\"token\").orElse(\"-\") + 3);")
                .version("3.0.0")
                .settings(TOKEN));
    desk.upgrades.move(desk.both(), three, PluginDesk.IT);
    assertThat(desk.said(desk.jinghong, hall)).isEqualTo("tk-83413");
    for (String table : List.of("channel_instance", "channel_settings", "journal")) {
      assertThat(
              desk.rows(
                  desk.jinghong, "select count(*) from " + table + " t where t::text ~ 'tk-8341'"))
          .as(table)
          .containsExactly("0");
    }
  }

  private List<String> inService() {
    return desk.plugins.lodgings().stream()
        .filter(lodging -> lodging.health() == Lodging.Health.READY)
        .map(lodging -> lodging.artefact().version())
        .sorted()
        .toList();
  }

  private Artefact artefact(String version) {
    return desk.plugins.artefacts().values().stream()
        .filter(artefact -> artefact.version().equals(version))
        .findFirst()
        .orElseThrow();
  }
}
