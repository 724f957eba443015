package org.haochaping.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.callback.CallHouses;
import org.haochaping.closing.Period;
import org.haochaping.insight.AnswerReport.OfKind;
import org.haochaping.insight.AnswerReport.OfUnit;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Three bad reviews of Monday 12 October 2026: one is answered the same day; one is handed over on
 * Tuesday and answered on the Monday after, when its two working days were over since Thursday; one
 * is never handed over.
 */
@DisplayName("一(二) 办理用时：与各项时限对照，按责任单位统计")
class AnswersIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final Reach ALL = new Reach(true, List.of());

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final CallHouses calls = CallHouses.over(Importing.demo().copy(), clock);
  private final CaseHouse house = calls.house();
  private final Tenant county = house.tenant("532801");
  private final Tenant prefecture = house.tenant("532800");
  private final UUID market = calls.unit(county, "SJJ");
  private final UUID police = calls.unit(county, "GAJ");
  private final UUID bureau = calls.unit(prefecture, "ZWJ");

  @BeforeEach
  void three_have_come() {
    calls.report("SJJ", MONDAY, "quick");
    house.rate(county, "GAJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "slow");
    house.rate(county, "SJJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "left");
    house.turn(List.of(county, prefecture));
    UUID slow = house.waiting(county).get(0);
    Actor lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, bureau, "州政务服务管理局");
    clock.set(MONDAY.plusDays(1));
    house.transactions().run(prefecture.id(), c -> house.handOver(lead, slow, police));
    clock.set(MONDAY.plusDays(7));
    Actor handler = house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
    Actor head = house.somebody(county, Role.UNIT_APPROVER, police, "景洪市公安局");
    house.transactions().run(county.id(), c -> house.dealWith(handler, head, slow));
  }

  @Test
  void what_was_done_is_measured_in_working_days_by_the_days_it_had() {
    OfKind clear = kind(read(county, ALL), AnswerKind.RECTIFY_CLEAR);
    assertThat(clear.units())
        .extracting(OfUnit::unitId, OfUnit::times)
        .containsExactlyInAnyOrder(
            tuple(market, new AnswerTimes(1, 1, 0, 0, 0, 0, "0")),
            tuple(police, new AnswerTimes(1, 0, 0, 1, 0, 0, "4")));
    assertThat(clear.all()).isEqualTo(new AnswerTimes(2, 1, 0, 1, 0, 0, "2"));
    assertThat(kind(read(county, ALL), AnswerKind.RECTIFY_COMPLEX).all().n()).isZero();
    assertThat(kind(read(county, ALL), AnswerKind.REPORT).all().withinHalf()).isEqualTo(2);
  }

  @Test
  @DisplayName("一(二)2 限期整改的，回访后重新整改也仍按限期整改统计")
  void what_was_complex_stays_so_when_its_case_is_opened_again() {
    Actor lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, bureau, "州政务服务管理局");
    Actor handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    Actor head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    UUID left = house.waiting(county).get(0);
    house.transactions().run(prefecture.id(), c -> house.handOver(lead, left, market));
    house.transactions().run(county.id(), c -> house.dealWithComplex(handler, head, left));
    AnswerTimes before = kind(read(county, ALL), AnswerKind.RECTIFY_COMPLEX).all();
    assertThat(before.n()).isEqualTo(1);
    house
        .transactions()
        .run(
            prefecture.id(),
            c -> house.files().reopened(c, lead, house.files().of(lead, left).orElseThrow(), "不实"));
    assertThat(kind(read(county, ALL), AnswerKind.RECTIFY_COMPLEX).all()).isEqualTo(before);
  }

  @Test
  void what_another_tenant_s_office_owes_is_told_there() {
    assertThat(kind(read(county, ALL), AnswerKind.HAND_OVER).all().n()).isZero();
    OfKind handOver = kind(read(prefecture, ALL), AnswerKind.HAND_OVER);
    assertThat(handOver.units())
        .singleElement()
        .returns(bureau, OfUnit::unitId)
        .returns(new AnswerTimes(3, 2, 0, 0, 0, 1, "0.5"), OfUnit::times);
    assertThat(kind(read(prefecture, ALL), AnswerKind.RECTIFY_CLEAR).all().n()).isZero();
    assertThat(read(house.tenant("532822"), ALL).kinds())
        .allMatch(one -> one.all().n() == 0 && one.units().isEmpty());
  }

  @Test
  void a_department_reads_of_what_it_owed_itself() {
    OfKind clear = kind(read(county, new Reach(false, List.of(police))), AnswerKind.RECTIFY_CLEAR);
    assertThat(clear.units()).extracting(OfUnit::unitId).containsExactly(police);
    assertThat(clear.all().n()).isEqualTo(1);
  }

  @Test
  void another_month_tells_nothing_of_them() {
    assertThat(read(county, ALL, "2026-11").kinds()).allMatch(one -> one.all().n() == 0);
    assertThat(kind(read(county, ALL, "2026-H2"), AnswerKind.RECTIFY_CLEAR).all().n()).isEqualTo(2);
  }

  private static OfKind kind(AnswerReport report, AnswerKind kind) {
    return report.kinds().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private AnswerReport read(Tenant tenant, Reach reach) {
    return read(tenant, reach, "2026-10");
  }

  private AnswerReport read(Tenant tenant, Reach reach, String period) {
    Answers answers = new Answers();
    answers.calendars = new Calendars();
    return house
        .transactions()
        .in(
            tenant.id(),
            c -> answers.of(c, tenant.id(), Period.parse(period), reach, clock.today()));
  }
}
