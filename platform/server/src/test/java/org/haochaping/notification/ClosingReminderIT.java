package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.calendar.Deadline;
import org.haochaping.duty.Duties;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.Parties;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.notification.StaffAddresses.Somebody;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Reach;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) 通报到期前的提醒")
class ClosingReminderIT {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 10);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(DUE.minusDays(8));
  private final ScratchDatabase database = DEMO.copy();
  private final PostHouse post = new PostHouse(database, clock, new ScriptedGateway());
  private final Tenant prefecture = post.house.tenant("532800");
  private final Duties duties = new Duties(clock);

  @Test
  @DisplayName("三(三) 应由政务服务管理局发布的，提前8、4、1天提醒该局人员，他们不必是牵头部门人员")
  void the_bureau_is_reminded_of_what_it_owes_itself() {
    Somebody bureau = withMail(Role.SERVICE_BUREAU);
    owes("ZWJ");
    for (long left : List.of(8L, 7L, 4L, 1L)) {
      clock.set(DUE.minusDays(left));
      remind();
    }
    assertThat(post.listed(prefecture))
        .hasSize(3)
        .allSatisfy(message -> assertThat(message.recipient()).isEqualTo(bureau.name()));
  }

  @Test
  @DisplayName("三(三) 应由其他牵头部门发布的，到期前不打扰政务服务管理局")
  void the_bureau_is_not_reminded_of_what_others_owe_in_time() {
    withMail(Role.SERVICE_BUREAU);
    owes("RXZX");
    remind();
    assertThat(post.listed(prefecture)).isEmpty();
    clock.set(DUE.plusDays(1));
    remind();
    assertThat(post.listed(prefecture)).hasSize(1);
  }

  @Test
  @DisplayName("三(三) 政务服务管理局自己逾期的，也告知管理员，不只告知其自己")
  void what_the_bureau_is_late_with_is_told_beside_it() {
    Somebody admin = withMail(Role.PREFECTURE_ADMIN);
    owes("ZWJ");
    remind();
    assertThat(post.listed(prefecture)).isEmpty();
    clock.set(DUE.plusDays(1));
    remind();
    assertThat(post.listed(prefecture))
        .hasSize(1)
        .allSatisfy(message -> assertThat(message.recipient()).isEqualTo(admin.name()));
  }

  @Test
  @DisplayName("三(三) 没有承办单位的，提醒管理员，并告知怎样明确")
  void what_no_office_owes_yet_is_told_to_those_who_can_name_one() {
    Somebody admin = withMail(Role.PREFECTURE_ADMIN);
    owes(new Duties.Responsible(prefecture.id(), prefecture.id(), prefecture.name()));
    remind();
    assertThat(post.listed(prefecture))
        .hasSize(1)
        .allSatisfy(message -> assertThat(message.recipient()).isEqualTo(admin.name()));
  }

  @Test
  @DisplayName("三(三)1 上月有评价而未结算的，提醒政务服务管理局，日期按中文习惯写")
  void a_month_that_nobody_has_closed_is_told_with_its_day_as_chinese_is_read()
      throws SQLException {
    withMail(Role.SERVICE_BUREAU);
    rated(LocalDate.of(2026, 10, 8));
    remind();
    assertThat(told()).isEqualTo("2026年10月尚未结算通报，应于2026年11月10日前发布（三(三)1）");
  }

  private void rated(LocalDate day) throws SQLException {
    try (var app = database.app(prefecture.id());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into tally values (current_tenant(), '%s', 1, 1, '%s', 'SATISFIED', 'ACTIVE', 'COUNTED', 0, 3)"
              .formatted(day, UUID.randomUUID()));
      app.commit();
    }
  }

  /** What the only message says. */
  private String told() throws SQLException {
    try (var app = database.app(prefecture.id());
        var statement = app.createStatement();
        var row = statement.executeQuery("select parameters ->> 'what' from outbox")) {
      assertThat(row.next()).isTrue();
      String what = row.getString(1);
      assertThat(row.next()).isFalse();
      return what;
    }
  }

  /** Somebody who can be told by mail, and nobody else can be told. */
  private Somebody withMail(Role role) {
    post.add(prefecture, "邮件", Reach.MAIL, 60);
    return post.house
        .transactions()
        .in(
            prefecture.id(),
            c -> {
              Somebody first = post.addresses.holding(c, prefecture.id(), role, null).get(0);
              post.addresses.keep(
                  c,
                  prefecture.id(),
                  first.id(),
                  new StaffAddresses.Address(null, "yb@example.cn"));
              return first;
            });
  }

  private void owes(String unit) {
    DirectoryEntry found =
        post.house
            .transactions()
            .in(
                prefecture.id(),
                c ->
                    new Organisation()
                        .directory(c, prefecture.id())
                        .unit(unit, clock.today())
                        .orElseThrow());
    owes(new Duties.Responsible(prefecture.id(), found.id(), found.name()));
  }

  private void owes(Duties.Responsible who) {
    post.house
        .transactions()
        .run(
            prefecture.id(),
            c ->
                duties.open(
                    c,
                    new Parties(prefecture.id(), prefecture.id(), prefecture.id()),
                    DutyKind.PUBLISH_MONTHLY,
                    UUID.randomUUID(),
                    who,
                    new Deadline(
                        LocalDate.of(2026, 11, 1), 0, DUE, List.of(), "calendar-days", null)));
  }

  private void remind() {
    ClosingReminder reminder = new ClosingReminder();
    reminder.news = post.publishingNews();
    reminder.duties = duties;
    reminder.agenda = Agenda.by(Issuers.by(new Organisation(), clock), duties, clock);
    reminder.queue = new WorkQueue(clock);
    reminder.clock = clock;
    UUID tenant = prefecture.id();
    post.house
        .transactions()
        .in(
            tenant,
            c ->
                reminder.work(
                    c,
                    new WorkItem(
                        tenant,
                        UUID.randomUUID(),
                        ClosingReminder.WORK,
                        tenant,
                        JsonValue.EMPTY_JSON_OBJECT,
                        0)));
  }
}
