package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.calendar.Schedule;
import org.haochaping.duty.DutyKind;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * On Monday 12 October 2026 a case is handed over, due on the 14th. Then the prefecture announces
 * that the 13th is off, and that Saturday the 17th is worked for it.
 */
@DisplayName("放假安排改变未到期的时限")
class RecountIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();
  private static final Schedule NOTICE =
      new Schedule(
          "532800",
          2026,
          "西政办电〔2026〕1号",
          List.of(
              new Schedule.Day(LocalDate.of(2026, 10, 13), false, "州庆"),
              new Schedule.Day(LocalDate.of(2026, 10, 17), true, "州庆")));

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final CaseHouse house = new CaseHouse(DEMO.copy(), clock);
  private final Tenant county = house.tenant("532801");
  private final Tenant prefecture = house.tenant("532800");
  private Actor handler;
  private Actor lead;
  private UUID id;

  @BeforeEach
  void a_case_was_handed_over() {
    UUID market = unit(county, "SJJ");
    lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "");
    handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "");
    house.rate(county, "SJJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "k1");
    turn();
    id = house.handOver(lead, county, market);
  }

  @Test
  void what_a_notice_moves_is_told_before_it_is_in_force() {
    assertThat(told())
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.clause()).isEqualTo("一(二)2");
              assertThat(moved.before()).isEqualTo("2026-10-14");
              assertThat(moved.after()).isEqualTo("2026-10-15");
            });
    assertThat(house.duty(county, id, DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-14");
  }

  @Test
  void once_it_is_in_force_the_deadline_is_counted_again_and_explains_itself() {
    publish();
    var duty = house.duty(county, id, DutyKind.RECTIFICATION);
    assertThat(duty.dueOn()).isEqualTo("2026-10-15");
    assertThat(duty.calendarVersion()).isEqualTo("100000@1+532800@2");
    assertThat(duty.warning()).isNull();
    assertThat(duty.explanation().toString()).contains("州庆放假，依据西政办电〔2026〕1号");
    assertThat(house.events(county, id)).containsOnlyOnce(CaseEvent.RECOUNTED);
    assertThat(house.told(county, id)).contains("核查整改并答复（一(二)2）由2026-10-14改为2026-10-15");
    assertThat(told()).isEmpty();
  }

  @Test
  void an_extension_keeps_its_days() {
    act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, id, seen(), BadReviewCase.Complexity.CLEAR, "登记注册科"));
    act(
        handler,
        c ->
            house.extending.ask(
                c,
                handler,
                id,
                seen(),
                new CaseExtensions.Asked(2, "设备检修", MONDAY, "电话", "已说明需要现场核实")));
    publish();
    assertThat(house.duty(county, id, DutyKind.EXTENSION_DECISION).dueOn()).isEqualTo("2026-10-15");
    act(lead, c -> house.extending.grant(c, lead, id, seen(), 2, "同意", ""));
    var duty = house.duty(county, id, DutyKind.RECTIFICATION);
    assertThat(duty.originalDueOn()).isEqualTo("2026-10-15");
    assertThat(duty.dueOn()).isEqualTo("2026-10-17");
  }

  @Test
  void what_was_extended_before_the_notice_is_counted_with_its_extension() {
    act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, id, seen(), BadReviewCase.Complexity.CLEAR, "登记注册科"));
    act(
        handler,
        c ->
            house.extending.ask(
                c,
                handler,
                id,
                seen(),
                new CaseExtensions.Asked(2, "设备检修", MONDAY, "电话", "已说明需要现场核实")));
    act(lead, c -> house.extending.grant(c, lead, id, seen(), 2, "同意", ""));
    assertThat(house.duty(county, id, DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-16");
    publish();
    var duty = house.duty(county, id, DutyKind.RECTIFICATION);
    assertThat(duty.originalDueOn()).isEqualTo("2026-10-15");
    assertThat(duty.dueOn()).isEqualTo("2026-10-17");
  }

  @Test
  void whoever_owes_it_is_reminded_and_told_late_by_the_new_day_alone() {
    publish();
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(12)); day = day.plusDays(1)) {
      clock.set(day);
      turn();
    }
    assertThat(house.events(county, id).stream().filter(one -> one == CaseEvent.OVERDUE))
        .hasSize(1);
    assertThat(house.told(county, id))
        .filteredOn(text -> text.endsWith("到期"))
        .containsExactly("核查整改并答复（一(二)2）2026-10-15到期");
    assertThat(house.events(county, id)).containsOnlyOnce(CaseEvent.ESCALATED);
  }

  private void publish() {
    house.transactions.run(
        prefecture.id(),
        connection -> {
          house.calendars.publish(connection, "西双版纳州", "PREFECTURE", NOTICE);
          house.recount.queue(connection, county.id());
        });
    turn();
  }

  private List<Recount.Moved> told() {
    return house.transactions.in(
        county.id(),
        connection ->
            house.recount.told(
                connection,
                county.id(),
                house
                    .calendars
                    .of(connection, county.id())
                    .with("532800", "西双版纳州", List.of(NOTICE), false)));
  }

  private void act(Actor actor, CaseHouse.Act act) {
    house.act(actor, act);
  }

  private void turn() {
    house.turn(List.of(county, prefecture));
  }

  private String seen() {
    return Long.toString(house.only(county).version);
  }

  private UUID unit(Tenant tenant, String code) {
    return house.transactions.in(
        tenant.id(),
        connection ->
            new Organisation()
                .directory(connection, tenant.id())
                .unit(code, MONDAY)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }
}
