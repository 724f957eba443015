package org.haochaping.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.plugin.artefact.NodeRows;
import org.haochaping.plugin.artefact.PluginFiles;
import org.haochaping.plugin.artefact.TrustedKey;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("The house converges to what the rows say")
@Timeout(120)
class PluginHouseIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC);
  private static final TestPlugin HELLO = TestPlugin.channel("hello", "say(sink, \"一\");");
  private static final PluginInstance JINGHONG =
      new PluginInstance(UUID.randomUUID(), "532801", "景洪市", Map.of("mode", "甲"));

  private final ScratchDatabase database = ScratchDatabase.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final KeyPair pair = SigningKeys.make();
  private final List<PluginHouse> houses = new ArrayList<>();

  @TempDir Path folder;
  private PluginHouse house;

  @BeforeEach
  void open() throws SQLException {
    trust("vendor", pair);
    house = house("one");
  }

  @AfterEach
  void close() {
    houses.forEach(PluginHouse::close);
    threads.shutdownNow();
  }

  @Test
  void an_installed_plugin_takes_calls_and_is_known_by_its_digest() throws IOException {
    install(HELLO);
    assertThat(said(house)).containsExactly("一");
    assertThat(house.lodgings())
        .singleElement()
        .satisfies(
            lodging -> {
              assertThat(lodging.health()).isEqualTo(Lodging.Health.READY);
              assertThat(lodging.artefact().kinds()).isEqualTo("CHANNEL");
              assertThat(lodging.artefact().displayName()).isEqualTo("测试渠道");
              assertThat(lodging.artefact().installedBy()).isEqualTo("operator");
              assertThat(lodging.calls()).isEqualTo(1);
            });
  }

  @Test
  void two_versions_live_side_by_side_and_the_higher_takes_the_calls() throws IOException {
    install(HELLO.version("1.10.0"));
    install(TestPlugin.channel("hello", "say(sink, \"旧\");").version("1.9.0"));
    assertThat(house.lodgings()).hasSize(2);
    assertThat(said(house)).containsExactly("一");
  }

  @Test
  void an_upgrade_under_constant_load_fails_not_one_call() throws Exception {
    install(HELLO);
    AtomicBoolean over = new AtomicBoolean();
    Future<Integer> calls =
        threads.submit(
            () -> {
              int count = 0;
              while (!over.get()) {
                assertThat(said(house)).hasSize(1);
                count++;
              }
              return count;
            });
    for (int i = 1; i <= 5; i++) {
      install(TestPlugin.channel("hello", "say(sink, \"二\");").version("2." + i + ".0"));
      withdraw("2." + i + ".0");
      house.converge();
    }
    over.set(true);
    assertThat(calls.get()).isGreaterThan(10);
  }

  @Test
  void each_bad_plugin_is_refused_in_words_and_the_good_one_goes_on() throws Exception {
    install(HELLO);
    byte[] jar = HELLO.version("3.0.0").jar();
    byte[] changed = jar.clone();
    changed[jar.length / 2] ^= 1;
    revoke("old", SigningKeys.make());
    refused("plugin-unsigned", () -> house.install(jar, "", "operator"));
    refused("plugin-file-changed", () -> house.install(changed, sign(jar, "vendor", pair), "op"));
    refused("plugin-key-unknown", () -> house.install(jar, sign(jar, "nobody", pair), "op"));
    refused("plugin-key-revoked", () -> house.install(jar, sign(jar, "old", pair), "op"));
    refused(
        "plugin-signature-wrong",
        () -> house.install(jar, sign(jar, "vendor", SigningKeys.make()), "op"));
    refused("plugin-needs-other-api", () -> install(HELLO.requires(">=9.0.0")));
    refused("plugin-does-not-start", () -> install(HELLO.version("4.0.0").start("int i = 1 / 0;")));
    refused(
        "plugin-does-not-start",
        () -> install(HELLO.version("5.0.0").start("throw new StackOverflowError();")));
    refused(
        "plugin-does-not-start",
        () -> install(HELLO.version("6.0.0").member("static { if (true) throw new Error(); }")));
    refused("plugin-version-exists", () -> install(TestPlugin.channel("hello", "")));
    assertThat(house.lodgings()).hasSize(1);
    assertThat(said(house)).containsExactly("一");
    try (var files = Files.list(folder.resolve("one"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void the_same_plugin_installed_twice_is_one() {
    install(HELLO);
    install(HELLO);
    assertThat(house.lodgings()).hasSize(1);
  }

  @Test
  void other_bytes_of_an_installed_version_are_an_operators_to_put_in_its_place()
      throws IOException {
    TestPlugin other = TestPlugin.channel("hello", "say(sink, \"新\");");
    install(HELLO.version("2.0.0-SNAPSHOT"));
    refused("plugin-version-exists", () -> install(other.version("2.0.0-SNAPSHOT")));
    assertThat(said(house)).as("whoever is bound to it stays with it").containsExactly("一");

    byte[] jar = other.version("2.0.0-SNAPSHOT").jar();
    house.replace(jar, sign(jar, "vendor", pair), "operator");
    assertThat(house.lodgings()).hasSize(1);
    assertThat(said(house)).containsExactly("新");
  }

  @Test
  void a_released_version_is_replaced_by_nobody() throws IOException {
    install(HELLO);
    byte[] jar = TestPlugin.channel("hello", "say(sink, \"新\");").jar();
    refused(
        "plugin-version-exists", () -> house.replace(jar, sign(jar, "vendor", pair), "operator"));
    assertThat(said(house)).containsExactly("一");
  }

  @Test
  void another_node_and_one_that_joins_later_load_the_same() throws IOException {
    PluginHouse second = house("two");
    second.open();
    install(HELLO);
    second.converge();
    assertThat(said(second)).containsExactly("一");
    PluginHouse later = house("three");
    later.open();
    assertThat(said(later)).containsExactly("一");
  }

  @Test
  void bytes_changed_in_the_database_are_not_loaded_at_the_next_start() throws Exception {
    install(HELLO);
    install(TestPlugin.channel("other", "say(sink, \"好\");"));
    owner("update plugin_artifact set bytes = bytes || '\\x00'::bytea where plugin_id = 'hello'");
    PluginHouse restarted = house("one");
    restarted.open();
    refused("plugin-missing", () -> said(restarted));
    assertThat(restarted.lodgings())
        .extracting(Lodging::health)
        .containsExactly(Lodging.Health.FAILED, Lodging.Health.READY);
    assertThat(restarted.lodgings().get(0).trouble())
        .get()
        .extracting(Refusal::code)
        .isEqualTo("plugin-file-changed");
  }

  @Test
  void a_file_changed_on_disk_is_replaced_by_what_the_row_holds() throws IOException {
    install(HELLO);
    house.close();
    try (var files = Files.list(folder.resolve("one"))) {
      Files.writeString(files.findFirst().orElseThrow(), "tampered");
    }
    Files.writeString(folder.resolve("one").resolve("stray-1.0.0-x.jar"), "stray");
    PluginHouse restarted = house("one");
    restarted.open();
    assertThat(said(restarted)).containsExactly("一");
    assertThat(folder.resolve("one").resolve("stray-1.0.0-x.jar")).doesNotExist();
  }

  @Test
  void a_revoked_key_takes_its_plugins_out_of_service() throws Exception {
    install(HELLO);
    owner("update plugin_trusted_key set revoked_at = now() where key_id = 'vendor'");
    house.converge();
    refused("plugin-missing", () -> said(house));
    owner("update plugin_trusted_key set revoked_at = null where key_id = 'vendor'");
    house.converge();
    assertThat(said(house)).containsExactly("一");
  }

  @Test
  void a_key_revoked_here_is_revoked_for_good() {
    install(HELLO);
    assertThat(house.revoke("vendor")).isTrue();
    refused("plugin-missing", () -> said(house));
    assertThat(house.revoke("vendor")).as("it was already").isFalse();
    assertThat(house.revoke("nobody")).isFalse();
    assertThat(house.keys()).singleElement().matches(TrustedKey::revoked);
  }

  @Test
  void the_application_role_cannot_trust_a_key() {
    assertThatThrownBy(
            () -> {
              try (Connection app = database.app();
                  var statement = app.createStatement()) {
                statement.execute("update plugin_trusted_key set revoked_at = null");
              }
            })
        .isInstanceOf(SQLException.class);
  }

  @Test
  void settings_reach_the_instance_and_wrong_ones_are_told() throws IOException {
    install(
        TestPlugin.channel(
            "hello", "say(sink, settings.text(\"mode\").orElse(\"-\") + context.tenantCode());"));
    assertThat(said(house)).containsExactly("甲532801");
    PluginInstance wrong =
        new PluginInstance(UUID.randomUUID(), "532801", "景洪市", Map.of("mood", "x"));
    refused(
        "setting-unknown",
        () ->
            new GuardedChannel(new PluginCalls(house, CLOCK, Set.of()), "hello", wrong)
                .decode(PluginGuardTest.request(), new Heard()));
  }

  @Test
  void what_fails_in_the_background_is_stopped_on_every_node_until_it_is_lifted() {
    MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 2));
    PluginHouse first = house("first", clock);
    PluginHouse second = house("second", clock);
    byte[] jar = TestPlugin.channel("hello", "throw new IllegalStateException();").jar();
    first.install(jar, sign(jar, "vendor", pair), "operator");
    for (int i = 0; i < Breakers.QUARANTINED_AFTER; i++) {
      refused("plugin-failed", () -> background(first, clock));
      clock.pass(Duration.ofMinutes(11));
    }
    refused("plugin-quarantined", () -> background(first, clock));
    refused("plugin-failed", () -> said(first));
    first.converge();
    second.converge();
    refused("plugin-quarantined", () -> background(second, clock));
    assertThat(first.conducts().of(new InstanceKey("hello", JINGHONG.id())).failures())
        .isEqualTo(Breakers.QUARANTINED_AFTER + 1);

    assertThat(second.nodes().lift("hello", JINGHONG.id())).isTrue();
    first.converge();
    refused("plugin-failed", () -> background(first, clock));
  }

  private static void background(PluginHouse house, Clock clock) throws IOException {
    new PluginCalls(house, clock, Set.of())
        .background(
            Point.CHANNEL,
            "hello",
            JINGHONG,
            Duration.ofSeconds(5),
            channel -> {
              channel.decode(PluginGuardTest.request(), new Heard());
              return true;
            });
  }

  private void install(TestPlugin plugin) {
    byte[] jar = plugin.jar();
    house.install(jar, sign(jar, "vendor", pair), "operator");
  }

  private String sign(byte[] jar, String keyId, KeyPair key) {
    try {
      Path file = Files.write(Files.createTempFile(folder, "to-sign", ".bin"), jar);
      return Files.readString(PluginSigner.sign(file, keyId, key.getPrivate()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> said(PluginHouse house) throws IOException {
    Heard heard = new Heard();
    new GuardedChannel(new PluginCalls(house, CLOCK, Set.of()), "hello", JINGHONG)
        .decode(PluginGuardTest.request(), heard);
    return heard.words();
  }

  private PluginHouse house(String node) {
    return house(node, CLOCK);
  }

  private PluginHouse house(String node, Clock clock) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser("haochaping_app");
    source.setPassword("app");
    PluginHouse made =
        new PluginHouse(
            new ArtefactRows(source),
            new NodeRows(source, clock),
            new PluginFiles(folder.resolve(node)),
            new PluginGuard(),
            clock);
    houses.add(made);
    return made;
  }

  private void trust(String keyId, KeyPair key) throws SQLException {
    try (Connection owner = database.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
                    + " values (?, 'Ed25519', ?, '测试')")) {
      statement.setString(1, keyId);
      statement.setBytes(2, key.getPublic().getEncoded());
      statement.executeUpdate();
    }
  }

  private void revoke(String keyId, KeyPair key) throws SQLException {
    trust(keyId, key);
    owner("update plugin_trusted_key set revoked_at = now() where key_id = '" + keyId + "'");
  }

  private void withdraw(String version) throws SQLException {
    owner("update plugin_artifact set state = 'WITHDRAWN' where version = '" + version + "'");
  }

  private void owner(String sql) throws SQLException {
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Refusal.class)
        .extracting(thrown -> ((Refusal) thrown).code())
        .isEqualTo(code);
  }
}
