package org.haochaping.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alarms 告警")
class AlarmsIT {
  private static final Instant NOW = Instant.parse("2026-10-20T01:30:00Z");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID housing = ratings.department("ZJ", "市住建局");

  AlarmsIT() throws SQLException {}

  @Test
  void a_tenant_in_order_raises_none() {
    assertThat(codes(NOW)).isEmpty();
  }

  @Test
  void work_that_waits_or_keeps_failing_is_told_without_its_words() throws SQLException {
    work("OpenCase", "2026-10-20T01:00:00Z", 0, null);
    work("Remind", "2026-10-20T02:00:00Z", 6, "DatabaseFailure: 张三 13912345678");

    List<Alarm> alarms = alarms(NOW);

    assertThat(alarms).extracting(Alarm::code).containsExactly("work-not-done", "work-failing");
    assertThat(alarms.get(0).since()).isEqualTo("2026-10-20T01:00:00Z");
    assertThat(alarms.toString()).contains("DatabaseFailure").doesNotContain("13912345678");
    assertThat(status(NOW).toString()).doesNotContain("13912345678");
  }

  @Test
  void work_of_later_and_work_just_due_is_no_alarm() throws SQLException {
    work("OpenCase", "2026-10-20T01:25:00Z", 0, null);
    work("Remind", "2026-10-25T01:00:00Z", 0, null);

    assertThat(codes(NOW)).isEmpty();
  }

  @Test
  void messages_that_are_stuck_are_told_with_what_to_do() throws SQLException {
    message("STUCK", "2026-10-20T01:00:00Z", 0);
    message("STUCK", "2026-10-19T01:00:00Z", 1);
    message("SENT", "2026-10-18T01:00:00Z", 2);
    message("WAITING", null, 0);

    assertThat(alarms(NOW))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.code()).isEqualTo("messages-stuck");
              assertThat(alarm.severity()).isEqualTo(Alarm.Severity.ALARM);
              assertThat(alarm.chinese()).contains("2条消息未能发出", "全部重新发送");
              assertThat(alarm.since()).isEqualTo("2026-10-19T01:00:00Z");
              assertThat(alarm.tenantCode()).isEqualTo("532801");
            });
    assertThat(status(NOW).messages())
        .isEqualTo(new TenantStatus.MessageSigns(1, 2, Instant.parse("2026-10-19T01:00:00Z"), 3));
  }

  @Test
  void an_instance_in_quarantine_is_told_to_its_own_tenant_until_it_is_lifted()
      throws SQLException {
    UUID stopped = channel("stopped");
    quarantine(stopped);
    quarantine(UUID.randomUUID());

    assertThat(alarms(NOW))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.code()).isEqualTo("plugin-quarantined");
              assertThat(alarm.chinese()).contains("渠道", "channel-qrcode", "解除隔离");
              assertThat(alarm.since()).isEqualTo("2026-10-20T00:00:00Z");
            });
    sql("delete from plugin_quarantine where instance_id = '" + stopped + "'");
    assertThat(codes(NOW)).isEmpty();
  }

  @Test
  void a_channel_that_pulls_in_vain_is_told_with_its_trouble_after_five_times()
      throws SQLException {
    UUID vain = pulling("vain");
    pull(vain, "2026-10-20T01:40:00Z", 4);
    assertThat(codes(NOW)).isEmpty();
    sql("update channel_pull set failures = 5");

    assertThat(alarms(NOW))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.code()).isEqualTo("pull-stands-still");
              assertThat(alarm.chinese()).contains("渠道", "连续5次", "令牌不被认可", "立即去取");
              assertThat(alarm.english()).contains("5 times", "The token is refused.");
              assertThat(alarm.since()).isEqualTo("2026-10-20T00:00:00Z");
            });
    sql("update channel_instance set settings = '{}'");
    assertThat(codes(NOW)).as("it pulls no longer").isEmpty();
  }

  @Test
  void a_channel_whose_time_passed_without_anybody_pulling_is_told() throws SQLException {
    UUID forgotten = pulling("forgotten");
    pull(forgotten, "2026-10-20T01:21:00Z", 0);
    assertThat(codes(NOW)).as("a moment ago").isEmpty();
    sql("update channel_pull set next_at = '2026-10-20T01:10:00Z'");

    assertThat(alarms(NOW))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.code()).isEqualTo("pull-not-begun");
              assertThat(alarm.since()).isEqualTo("2026-10-20T01:10:00Z");
            });
    sql("update channel_pull set lease = gen_random_uuid(), lease_until = '2026-10-20T01:31:00Z'");
    assertThat(codes(NOW)).as("somebody is at it").isEmpty();
    sql("update channel_instance set state = 'PAUSED'");
    sql("update channel_pull set lease = null, lease_until = null");
    assertThat(codes(NOW)).as("it is not in use").isEmpty();
  }

  private UUID pulling(String code) throws SQLException {
    UUID id = channel(code);
    sql(
        "update channel_instance set settings = '{\"pullUrl\": \"https://12345.example.gov.cn\"}'"
            + " where id = '%s'".formatted(id));
    return id;
  }

  private void pull(UUID channel, String nextAt, int failures) throws SQLException {
    String trouble =
        failures == 0
            ? "null, null, null"
            : "'2026-10-20T00:00:00Z', '令牌不被认可。', 'The token is refused.'";
    sql(
        "insert into channel_pull (tenant_id, channel_instance_id, next_at, failures, failing_since,"
            + " trouble, trouble_en) values (current_tenant(), '%s', '%s', %d, %s)"
                .formatted(channel, nextAt, failures, trouble));
  }

  private void quarantine(UUID instance) throws SQLException {
    sql(
        "insert into plugin_quarantine values ('channel-qrcode', '%s', '2026-10-20T00:00:00Z', 8, 'plugin-failed')"
            .formatted(instance));
  }

  private void message(String state, @Nullable String settledAt, int doubtful) throws SQLException {
    sql(
        ("insert into outbox (tenant_id, id, kind, audience, reach, subject_id, number, parameters,"
                + " quiet, digest, state, due_at, created_at, settled_at, doubtful) values"
                + " (current_tenant(), gen_random_uuid(), 'staff-overdue', 'STAFF', 'GROUP',"
                + " gen_random_uuid(), '', '{}', true, false, '%s', now(), now(), %s, %d)")
            .formatted(state, settledAt == null ? "null" : "'" + settledAt + "'", doubtful));
  }

  @Test
  void a_month_is_late_from_the_eleventh_of_the_next() throws SQLException {
    tally(LocalDate.of(2026, 9, 15));

    assertThat(codes(Instant.parse("2026-10-10T15:59:00Z"))).isEmpty();
    assertThat(codes(Instant.parse("2026-10-10T16:00:00Z"))).containsExactly("closing-late");
  }

  @Test
  void a_channel_in_use_is_silent_after_five_working_days_and_one_hardly_used_never_is()
      throws SQLException {
    UUID busy = channel("busy");
    UUID quiet = channel("quiet");
    for (int day = 8; day <= 12; day++) {
      rate(busy, LocalDate.of(2026, 10, day));
    }
    rate(quiet, LocalDate.of(2026, 10, 12));

    assertThat(codes(Instant.parse("2026-10-19T15:00:00Z"))).as("the fifth day").isEmpty();
    assertThat(codes(Instant.parse("2026-10-20T01:00:00Z"))).containsExactly("channel-silent");
  }

  @Test
  void places_not_made_ahead_and_a_missing_backup_are_told_to_the_operator() throws SQLException {
    try (Connection app = database.app()) {
      Installation installation = InstallationSigns.read(app, 50, 100);
      assertThat(installation.generation()).isEqualTo(installation.wanted());
      Instant last =
          LocalDate.parse(installation.partitionsUntil() + "-15")
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC);

      assertThat(installationAlarms(installation, last.minusSeconds(86_400L * 40)))
          .containsExactly("no-backup");
      assertThat(installationAlarms(installation, last))
          .containsExactly("partitions-not-ahead", "no-backup");
      assertThat(installationAlarms(installation, last.plusSeconds(86_400L * 40)))
          .containsExactly("partition-missing", "no-backup");
    }
  }

  @Test
  void a_backup_counts_for_a_day_and_a_half() throws SQLException {
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into backup_record values ('2026-10-18T18:00:00Z', '2026-10-18T18:01:00Z', 'b', 1, '1')");
    }
    try (Connection app = database.app()) {
      Installation installation = InstallationSigns.read(app, 5, 100);
      assertThat(installationAlarms(installation, Instant.parse("2026-10-20T05:00:00Z")))
          .contains("disk-nearly-full")
          .doesNotContain("backup-old", "no-backup");
      assertThat(installationAlarms(installation, Instant.parse("2026-10-20T06:01:00Z")))
          .contains("backup-old");
    }
  }

  private static List<String> installationAlarms(Installation installation, Instant now) {
    return alarmsAt(now).of(installation).stream().map(Alarm::code).toList();
  }

  private static Alarms alarmsAt(Instant now) {
    return new Alarms(AlarmPolicy.STANDARD, Clock.fixed(now, ZoneOffset.UTC));
  }

  private TenantStatus status(Instant now) {
    return transactions.in(
        tree.jinghong(),
        connection ->
            new TenantSigns(new Calendars())
                .of(connection, People.jinghong(tree), now, AlarmPolicy.STANDARD));
  }

  private List<Alarm> alarms(Instant now) {
    return alarmsAt(now).of(status(now));
  }

  private List<String> codes(Instant now) {
    return alarms(now).stream().map(Alarm::code).toList();
  }

  private void work(String kind, String runAt, int attempts, String error) throws SQLException {
    sql(
        "insert into work_item values (current_tenant(), gen_random_uuid(), '%s', gen_random_uuid(), '{}', '%s', %d, %s)"
            .formatted(kind, runAt, attempts, error == null ? "null" : "'" + error + "'"));
  }

  private void tally(LocalDate day) throws SQLException {
    sql(
        "insert into tally values (current_tenant(), '%s', 1, 1, '%s', 'SATISFIED', 'ACTIVE', 'COUNTED', 0, 3)"
            .formatted(day, housing));
  }

  private UUID channel(String code) throws SQLException {
    UUID id = UUID.randomUUID();
    sql(
        "insert into channel_instance values (current_tenant(), '%s', '%s', '渠道', 'channel-qrcode', '{}', 1, 'ACTIVE', now())"
            .formatted(id, code));
    return id;
  }

  private void rate(UUID channel, LocalDate day) throws SQLException {
    ratings.add(
        new Ratings.Kind(
            day,
            Source.WINDOW_TERMINAL,
            Terminal.PC,
            housing,
            Level.SATISFIED,
            Origin.ACTIVE,
            "COUNTED"),
        1);
    sql(
        "update evaluation set channel_instance_id = '%s' where rated_on = '%s' and channel_instance_id not in (select id from channel_instance)"
            .formatted(channel, day));
  }

  private void sql(String sql) throws SQLException {
    try (Connection app = database.app(tree.jinghong());
        var statement = app.createStatement()) {
      statement.execute(sql);
      app.commit();
    }
  }
}
