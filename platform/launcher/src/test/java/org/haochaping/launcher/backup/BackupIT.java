package org.haochaping.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.postgres.Cluster;
import org.haochaping.launcher.postgres.Databases;
import org.haochaping.launcher.postgres.PostgresProcess;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.liquibase.Migrations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home with rows of two tenants, backed up while it stands still, restored beside it. */
class BackupIT {
  private static final char[] PASSPHRASE = "a passphrase of the test".toCharArray();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-20T01:30:00Z"), ZoneOffset.UTC);
  private static final String COUNTY = "0192a000-0000-7000-8000-000000000002";

  @TempDir static Path folder;
  private static Home home;
  private static Path backup;

  @BeforeAll
  static void backUp() throws Exception {
    home = filled(folder.resolve("home"), Migrations.known().size());
    backup = make(home, folder.resolve("one.hcpbak"));
  }

  private static Home filled(Path root, int changes) throws Exception {
    Home home = Home.at(root);
    Files.writeString(home.root().resolve("kind"), "REAL");
    Files.writeString(home.settings(), "http-port=8088\ndatabase-user=somebody\n");
    Secrets secrets = Secrets.of(home);
    secrets.masterKeys();
    Cluster cluster = Cluster.embedded(1, secrets.databaseSuperuser());
    PostgresProcess.of(home, settings(home.root()).programs(), cluster)
        .makeData(secrets.file("postgres"));
    try (HomeDatabase database = HomeDatabase.of(settings(home.root()), home, progress())) {
      Databases.prepare(
          database.cluster(),
          secrets.databaseOwner(),
          secrets.databaseApp(),
          secrets.keycloakDatabase());
      try (Connection owner = owner(database.cluster(), home)) {
        Migrations.updateFirst(owner, changes);
        Rows.execute(
            owner,
            """
            insert into tenant (id, code, public_key, name, level, created_at) values
              ('0192a000-0000-7000-8000-000000000001', '530000', 'ABC111', '云南省', 'PROVINCE', now()),
              ('%s', '532801', 'ABC222', '景洪市', 'COUNTY', now());
            update calendar_day set occasion = '州里的说法' where day = (select min(day) from calendar_day);
            """
                .formatted(COUNTY));
        enter(owner, COUNTY);
        for (int i = 0; i < 300; i++) {
          Rows.execute(
              owner,
              "insert into hall (tenant_id, id, code, name, valid_from) values ('%s', '%s', 'H%d', '大厅\\%d\t\"列\"\n', '2026-01-01')"
                  .formatted(COUNTY, UUID.randomUUID(), i, i));
        }
        Rows.execute(
            owner,
            """
            select make_evaluation_partitions('2024-02-01', 0);
            insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,
              channel_instance_id, origin, level, unit_id, catalogue_version, tags)
            select '%1$s', uuid7_floor('2024-02-10T00:00:00Z'), '2024-02-10', now(), 1, 1, '%1$s',
              'ACTIVE', 'SATISFIED', '%1$s', 'national-v2', '{a,"b c"}'
            """
                .formatted(COUNTY));
      }
      try (Connection keycloak = keycloak(database.cluster(), home)) {
        Rows.execute(
            keycloak,
            """
            create table realm (id varchar(36) not null, name varchar(255), enabled boolean default false not null);
            alter table realm add constraint pk primary key (id);
            create table client (id varchar(36) primary key, realm_id varchar(36) references realm (id), note text);
            create index client_realm on client (realm_id);
            create unique index client_note on client (lower(note)) where note is not null;
            insert into realm values ('r1', '好差评', true);
            insert into client values ('c1', 'r1', 'x'), ('c2', 'r1', null);
            """);
      }
    }
    return home;
  }

  @Test
  void every_row_file_and_wall_is_there_again() throws Exception {
    Path target = folder.resolve("restored");

    new Restore(settings(target), progress()).from(backup, PASSPHRASE);

    assertThat(state(Home.at(target))).isEqualTo(state(home));
    for (String secret : List.of("postgres", "database-app", "master-keys.properties")) {
      assertThat(target.resolve("secrets/" + secret))
          .hasSameBinaryContentAs(home.secrets().resolve(secret));
    }
    assertThat(target.resolve("kind")).hasContent("REAL");
    assertThat(Files.readString(target.resolve(Home.SETTINGS)))
        .contains("http-port=8088", "# database-user=somebody");
    assertThat(target.resolve("secrets/postgres").toFile().canExecute()).isFalse();
    assertThat(strays()).isEmpty();
  }

  @Test
  void the_operators_are_told_when_the_last_backup_was_made() throws Exception {
    try (HomeDatabase database = HomeDatabase.of(settings(home.root()), home, progress());
        Connection owner = owner(database.cluster(), home)) {
      assertThat(Rows.list(owner, "select file_name || ' ' || at from backup_record"))
          .anyMatch(record -> record.startsWith("one.hcpbak 2026-10-20"));
    }
  }

  @Test
  void nothing_is_written_when_the_passphrase_is_wrong_or_the_file_damaged() throws Exception {
    byte[] bytes = Files.readAllBytes(backup);
    Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    byte[] changed = bytes.clone();
    changed[bytes.length - 200] ^= 4;
    Path altered = Files.write(folder.resolve("altered"), changed);
    Path target = folder.resolve("never");

    assertThatThrownBy(
            () ->
                new Restore(settings(target), progress())
                    .from(backup, "another passphrase".toCharArray()))
        .hasMessageContaining("口令不对");
    assertThatThrownBy(() -> new Restore(settings(target), progress()).from(cut, PASSPHRASE))
        .hasMessageContaining("不完整");
    assertThatThrownBy(() -> new Restore(settings(target), progress()).from(altered, PASSPHRASE))
        .hasMessageContaining("被改动");
    assertThat(target).doesNotExist();
    assertThat(strays()).isEmpty();
  }

  @Test
  void a_home_in_use_and_an_existing_file_are_never_overwritten() {
    assertThatThrownBy(
            () -> new Restore(settings(home.root()), progress()).from(backup, PASSPHRASE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("不是空文件夹");
    assertThatThrownBy(() -> make(home, backup)).hasMessageContaining("已经存在");
  }

  @Test
  void a_backup_of_a_later_version_is_refused() throws Exception {
    Manifest manifest = new BackupFile(backup, PASSPHRASE).verified();
    List<String> later = new ArrayList<>(manifest.changes());
    later.add("haochaping:of-tomorrow");
    Manifest tomorrow =
        new Manifest(
            1,
            "9.0",
            7,
            "",
            later,
            manifest.months(),
            true,
            new LinkedHashMap<>(manifest.entries()));

    assertThatThrownBy(() -> Verification.refuseForeign(tomorrow, Migrations.known()))
        .hasMessageContaining("更新的版本 9.0");
  }

  @Test
  void a_backup_of_an_earlier_version_is_restored_as_it_was_and_then_migrated() throws Exception {
    int earlier = Migrations.known().size() - 1;
    Home before = filled(folder.resolve("before"), earlier);
    Path target = folder.resolve("after");

    new Restore(settings(target), progress())
        .from(make(before, folder.resolve("before.hcpbak")), PASSPHRASE);

    Home after = Home.at(target);
    assertThat(state(after)).isEqualTo(state(before));
    try (HomeDatabase database = HomeDatabase.of(settings(target), after, progress());
        Connection owner = owner(database.cluster(), after)) {
      assertThat(Migrations.applied(owner)).hasSize(earlier);
      Migrations.update(owner);
      assertThat(Migrations.applied(owner)).isEqualTo(Migrations.known());
      enter(owner, COUNTY);
      assertThat(Rows.list(owner, "select count(*)::text from hall")).containsExactly("300");
    }
  }

  @Test
  void something_of_keycloak_that_the_backup_does_not_know_stops_it() throws Exception {
    try (HomeDatabase database = HomeDatabase.of(settings(home.root()), home, progress());
        Connection keycloak = keycloak(database.cluster(), home)) {
      Rows.execute(keycloak, "create view odd as select 1 as one");
    }
    Path never = folder.resolve("never.hcpbak");
    try {
      assertThatThrownBy(() -> make(home, never)).hasMessageContaining("odd");
      assertThat(never).doesNotExist();
      assertThat(strays()).isEmpty();
    } finally {
      try (HomeDatabase database = HomeDatabase.of(settings(home.root()), home, progress());
          Connection keycloak = keycloak(database.cluster(), home)) {
        Rows.execute(keycloak, "drop view odd");
      }
    }
  }

  private static Path make(Home home, Path file) throws Exception {
    new Backup(settings(home.root()), home, "0.1", CLOCK, progress()).to(file, PASSPHRASE);
    return file;
  }

  private static List<Path> strays() throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*(restoring|\\.part)$")).toList();
    }
  }

  /** Every table's rows, and what walls stand round them. */
  private static Map<String, List<String>> state(Home of) throws Exception {
    Map<String, List<String>> state = new LinkedHashMap<>();
    try (HomeDatabase database = HomeDatabase.of(settings(of.root()), of, progress());
        Connection owner = owner(database.cluster(), of);
        Connection keycloak = keycloak(database.cluster(), of)) {
      for (String table : new ProductData(owner).tables()) {
        if (!table.equals("backup_record")) {
          enter(owner, COUNTY);
          state.put(
              table,
              Rows.list(owner, "select t::text from " + Rows.quoted(table) + " t order by 1"));
        }
      }
      state.put(
          "walls",
          Rows.list(
              owner,
              "select relname || relrowsecurity || relforcerowsecurity from pg_class"
                  + " where relnamespace = 'public'::regnamespace order by 1"));
      state.put(
          "indexes",
          Rows.list(
              keycloak, "select indexdef from pg_indexes where schemaname = 'public' order by 1"));
      state.put("realm", Rows.list(keycloak, "select r::text from realm r order by 1"));
      state.put("client", Rows.list(keycloak, "select c::text from client c order by 1"));
    }
    return state;
  }

  private static void enter(Connection owner, String tenant) throws Exception {
    Rows.list(owner, "select set_config('app.tenant_id', ?, false)", tenant);
  }

  private static Connection owner(Cluster cluster, Home of) throws Exception {
    return cluster.as(Databases.OWNER, Secrets.of(of).databaseOwner(), Databases.PRODUCT);
  }

  private static Connection keycloak(Cluster cluster, Home of) throws Exception {
    return cluster.as(Databases.KEYCLOAK, Secrets.of(of).keycloakDatabase(), Databases.KEYCLOAK);
  }

  private static Settings settings(Path of) throws Exception {
    return Settings.of(
        List.of("--home=" + of, "--programs=" + System.getProperty("programs")), Map.of(), of);
  }

  private static Progress progress() {
    return new Progress(
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
  }
}
