package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a bad review comes to whoever deals with it, and by when. */
@DisplayName("一 “好差评”反馈整改制度：转办与时限")
class RectificationIT extends MarketCase {
  @Test
  @DisplayName("一(一) 不满意和非常不满意各立一案，其他等级不立案")
  void only_the_two_lowest_levels_open_a_case() {
    for (Level level : Level.values()) {
      house.rate(sibling, "SJJ", level, Source.DEPARTMENT_QR, MONDAY, level.name());
    }
    turn();
    long opened =
        house.transactions.in(
            sibling.id(),
            connection ->
                house
                    .cases
                    .entities
                    .createQuery("select c from BadReviewCase c", BadReviewCase.class)
                    .getResultStream()
                    .filter(c -> c.level.isBad())
                    .count());
    assertThat(opened).isEqualTo(2);
  }

  @Test
  @DisplayName("一(一) 牵头部门按评价来源确定，可以是上级的部门")
  void the_lead_department_follows_from_the_source_and_may_be_of_a_tenant_above() {
    BadReviewCase opened = now();
    assertThat(opened.leadTenantId).isEqualTo(prefecture.id());
    assertThat(opened.leadUnitName).isEqualTo("西双版纳州政务服务管理局");
    assertThat(opened.centreTenantId).isEqualTo(prefecture.id());
  }

  @Test
  @DisplayName("一(二)1 及时梳理：自差评到达之日起2个工作日内转办")
  void the_lead_hands_over_within_two_working_days() {
    Duty owed = house.duty(county, now().id, DutyKind.HAND_OVER);
    assertThat(owed.dueOn()).isEqualTo("2026-10-14");
    assertThat(owed.kind().clause()).isEqualTo("一(二)1");
    handOver(market);
    assertThat(house.duty(county, now().id, DutyKind.HAND_OVER).state(clock.today()))
        .isEqualTo(DutyState.DONE);
  }

  @Test
  @DisplayName("一(二)1 误转的差评可在1个工作日内说明理由退回，原时限仍可见，牵头部门重新转办")
  void a_misdirected_case_is_given_back_within_one_working_day() {
    handOver(market);
    clock.set(MONDAY.plusDays(1));
    act(handler, c -> house.work.giveBack(c, handler, id(), tag(), "不属于本单位职责"));

    assertThat(now().state).isEqualTo(CaseState.OPENED);
    List<Duty> handOvers = duties(DutyKind.HAND_OVER);
    assertThat(handOvers).extracting(Duty::openedOn).containsExactly(MONDAY, MONDAY.plusDays(1));
    assertThat(handOvers.get(1).dueOn()).isEqualTo("2026-10-15");
    assertThat(duties(DutyKind.RECTIFICATION)).singleElement().matches(Duty::withdrawn);

    handOver(police);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-15");
  }

  @Test
  @DisplayName("一(二)1 超过1个工作日不能再退回")
  void nothing_is_given_back_after_one_working_day() {
    handOver(market);
    clock.set(MONDAY.plusDays(2));
    refused(
        "too-late-to-give-back",
        () -> act(handler, c -> house.work.giveBack(c, handler, id(), tag(), "不属于本单位职责")));
  }

  @Test
  @DisplayName("一(二)2 情况清楚、诉求合理的立行立改：自转办之日起2个工作日")
  void a_clear_matter_is_put_right_within_two_working_days() {
    clock.set(MONDAY.plusDays(1));
    handOver(market);
    acknowledge(Complexity.CLEAR);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-15");
  }

  @Test
  @DisplayName("一(二)2 情况复杂的15个工作日，自转办之日起；由清楚改为复杂不重新起算")
  void a_complex_matter_has_fifteen_working_days_from_the_hand_over() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(2));
    act(handler, c -> house.work.reclassify(c, handler, id(), tag(), "需要现场核实"));
    Duty owed = house.duty(county, id(), DutyKind.RECTIFICATION);
    assertThat(owed.openedOn()).isEqualTo(MONDAY);
    assertThat(owed.dueOn()).isEqualTo("2026-11-02");
  }

  @Test
  @DisplayName("一(二)2 整改时限已过的，不能再改为情况复杂")
  void nothing_becomes_complex_after_its_time() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(3));
    refused(
        "too-late",
        () -> act(handler, c -> house.work.reclassify(c, handler, id(), tag(), "需要现场核实")));
  }

  @Test
  @DisplayName("一(二)2 延期：到期日之前申请一次，向牵头部门说明原因并已向评价人解释，批准后自原到期日起不超过2个工作日")
  void an_extension_is_asked_once_before_the_due_day_and_granted_for_two_working_days() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(2);
    assertThat(house.duty(county, id(), DutyKind.EXTENSION_DECISION).dueOn())
        .isEqualTo("2026-10-14");
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 2, "同意", ""));
    Duty owed = house.duty(county, id(), DutyKind.RECTIFICATION);
    assertThat(owed.originalDueOn()).isEqualTo("2026-10-14");
    assertThat(owed.dueOn()).isEqualTo("2026-10-16");
    refused("extension-asked-already", () -> ask(1));
  }

  @Test
  @DisplayName("一(二)2 到期日当天及以后不能再申请延期")
  void no_extension_is_asked_for_on_the_due_day() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(2));
    refused("too-late-to-extend", () -> ask(1));
  }

  @Test
  @DisplayName("一(二)2 原则上延期不得超过2个工作日：更长的须写明特殊原因")
  void a_longer_extension_needs_a_reason_of_its_own() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(3);
    refused(
        "beyond-the-rule",
        () -> act(lead, c -> house.extending.grant(c, lead, id(), tag(), 3, "同意", "")));
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 3, "同意", "设备须从省外调运"));
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-19");
  }

  @Test
  @DisplayName("一(二)2 不同意延期的，原时限不变；到期未决定的，差评和决定都逾期")
  void an_undecided_extension_changes_nothing_and_is_overdue() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(2);
    clock.set(MONDAY.plusDays(3));
    turn();
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).state(clock.today()))
        .isEqualTo(DutyState.OVERDUE);
    assertThat(house.duty(county, id(), DutyKind.EXTENSION_DECISION).state(clock.today()))
        .isEqualTo(DutyState.OVERDUE);
    act(lead, c -> house.extending.refuse(c, lead, id(), tag(), "理由不充分"));
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-14");
  }

  @Test
  @DisplayName("一(二)2 延期由牵头部门决定，被评价部门自己不能决定")
  void the_rated_department_decides_nothing_about_itself() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(2);
    refused(
        "not-your-part",
        () -> act(handler, c -> house.extending.grant(c, handler, id(), tag(), 2, "同意", "")));
  }

  @Test
  @DisplayName("一(二)2 牵头部门就是被评价部门的，延期由政务服务管理局决定")
  void the_bureau_decides_when_the_lead_department_is_the_rated_one() {
    UUID bureauUnit = unit(county, "ZWJ");
    house.rate(county, "ZWJ", Level.DISSATISFIED, Source.WINDOW_TERMINAL, MONDAY, "own");
    turn();
    Actor own = house.somebody(county, Role.LEAD_DEPARTMENT, bureauUnit, "景洪市政务服务管理局");
    Actor ownHandler = house.somebody(county, Role.DEPARTMENT_HANDLER, bureauUnit, "景洪市政务服务管理局");
    Actor bureau = house.somebody(county, Role.SERVICE_BUREAU, bureauUnit, "景洪市政务服务管理局");
    UUID id = of(bureauUnit).id;
    act(own, c -> house.work.handOver(c, own, id, tag(id), bureauUnit, ""));
    act(
        ownHandler,
        c -> house.work.acknowledge(c, ownHandler, id, tag(id), Complexity.CLEAR, "综合科"));
    act(ownHandler, c -> house.extending.ask(c, ownHandler, id, tag(id), asked(2)));
    refused(
        "not-your-part",
        () -> act(own, c -> house.extending.grant(c, own, id, tag(id), 2, "同意", "")));
    act(bureau, c -> house.extending.grant(c, bureau, id, tag(id), 2, "同意", ""));
    assertThat(house.duty(county, id, DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-16");
  }

  @Test
  @DisplayName("时限前1个工作日提醒，逾期记录，逾期1个工作日后督办，各一次")
  void whoever_owes_is_reminded_then_late_then_pressed_for_once_each() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    for (int day = 0; day < 12; day++) {
      clock.set(MONDAY.plusDays(day));
      turn();
      turn();
    }
    assertThat(house.events(county, id()))
        .containsSubsequence(CaseEvent.REMINDED, CaseEvent.OVERDUE, CaseEvent.ESCALATED)
        .filteredOn(
            event ->
                event == CaseEvent.REMINDED
                    || event == CaseEvent.OVERDUE
                    || event == CaseEvent.ESCALATED)
        .hasSize(3);
  }

  @Test
  @DisplayName("两人同时办理：后到的看到已经变化，不会覆盖")
  void of_two_at_once_one_wins() {
    handOver(market);
    String seen = tag();
    acknowledge(Complexity.CLEAR);
    refused(
        "changed-meanwhile",
        () ->
            act(
                handler,
                c -> house.work.acknowledge(c, handler, id(), seen, Complexity.COMPLEX, "注册登记科")));
  }
}
