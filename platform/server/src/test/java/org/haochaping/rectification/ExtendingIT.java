package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What asking for an extension and deciding about it leaves behind. */
@DisplayName("一(二)2 延期的申请和决定")
class ExtendingIT extends MarketCase {

  @BeforeEach
  void the_case_is_with_its_department() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
  }

  @Test
  @DisplayName("一(二)2 申请写入记录，作出决定的时限开始计算，看过旧页面的人不能再据此办理")
  void asking_is_recorded_and_owed_a_decision() {
    String before = tag();
    ask(2);
    assertThat(told()).contains("2个工作日：需要现场核实");
    assertThat(running()).contains(DutyKind.EXTENSION_DECISION);
    refused(
        "changed-meanwhile",
        () -> act(lead, c -> house.extending.grant(c, lead, id(), before, 2, "同意", "")));
    Extensions.Extension asked = extension();
    assertThat(asked.decision()).isNull();
    assertThat(asked.originalDueOn()).isEqualTo("2026-10-14");
    assertThat(asked.explainedWhat()).isEqualTo("已说明需要现场核实");
  }

  @Test
  @DisplayName("一(二)2 到期日前一天仍可申请")
  void on_the_day_before_the_due_day_it_can_still_be_asked_for() {
    clock.set(MONDAY.plusDays(1));
    ask(1);
    assertThat(extension().workingDays()).isEqualTo(1);
  }

  @Test
  @DisplayName("一(二)2 向评价人解释的日期在转办之后、今天或之前")
  void the_citizen_was_told_after_the_hand_over_and_not_after_today() {
    clock.set(MONDAY.plusDays(1));
    refused("out-of-range", () -> askExplaining(MONDAY.minusDays(1)));
    refused("out-of-range", () -> askExplaining(MONDAY.plusDays(2)));
    askExplaining(MONDAY);
    assertThat(extension().explainedOn()).isEqualTo(MONDAY);
  }

  @Test
  @DisplayName("一(二)2 在2个工作日以内批准：不算特殊延期，决定的时限完成，新到期日写入记录")
  void a_grant_within_the_rule_is_recorded_as_such() {
    ask(2);
    String before = tag();
    act(lead, c -> house.extending.grant(c, lead, id(), before, 2, "同意", "不需要写的特殊原因"));
    Extensions.Extension granted = extension();
    assertThat(granted.decision()).isEqualTo(Extensions.Decision.GRANTED);
    assertThat(granted.overrides()).isFalse();
    assertThat(granted.decisionReason()).isEqualTo("同意");
    assertThat(granted.dueOn()).isEqualTo("2026-10-16");
    assertThat(running()).containsExactly(DutyKind.RECTIFICATION);
    assertThat(told()).contains("延至2026-10-16：同意");
    assertThat(tag()).isNotEqualTo(before);
    refused(
        "no-extension-asked",
        () -> act(lead, c -> house.extending.grant(c, lead, id(), tag(), 1, "同意", "")));
  }

  @Test
  @DisplayName("一(二)2 超过2个工作日批准：标明特殊延期和特殊原因")
  void a_grant_beyond_the_rule_is_marked_with_its_reason() {
    ask(3);
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 3, "同意", "设备须从省外调运"));
    assertThat(extension().overrides()).isTrue();
    assertThat(extension().decisionReason()).isEqualTo("同意（特殊原因：设备须从省外调运）");
  }

  @Test
  @DisplayName("一(二)2 批准时没有写意见的，记录只写新到期日")
  void a_grant_without_words_tells_the_new_end_alone() {
    ask(1);
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 1, "", ""));
    assertThat(told()).contains("延至2026-10-15");
  }

  @Test
  @DisplayName("一(二)2 不同意：决定的时限完成，原因写入记录")
  void a_refusal_is_recorded_with_its_reason() {
    ask(2);
    String before = tag();
    act(lead, c -> house.extending.refuse(c, lead, id(), before, "理由不充分"));
    assertThat(extension().decision()).isEqualTo(Extensions.Decision.REFUSED);
    assertThat(running()).containsExactly(DutyKind.RECTIFICATION);
    assertThat(told()).contains("理由不充分");
    assertThat(tag()).isNotEqualTo(before);
    assertThat(house.events(county, id())).contains(CaseEvent.EXTENSION_REFUSED);
  }

  @Test
  @DisplayName("一(二)2 已经答复的不能再申请延期，也不能再决定")
  void what_is_answered_needs_no_extension() {
    ask(2);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    refused("not-allowed-now", () -> ask(1));
    refused(
        "not-allowed-now",
        () -> act(lead, c -> house.extending.grant(c, lead, id(), tag(), 2, "同意", "")));
    refused(
        "not-allowed-now",
        () -> act(lead, c -> house.extending.refuse(c, lead, id(), tag(), "不需要")));
  }

  @Test
  @DisplayName("一(二)2 被评价的是牵头部门自己的，由其所在地政务服务管理局负责决定；其他的由牵头部门负责")
  void the_bureau_owes_the_decision_where_the_lead_department_was_rated() {
    ask(2);
    Duty ofLead = house.duty(county, id(), DutyKind.EXTENSION_DECISION);
    assertThat(ofLead.responsibleUnitId()).isEqualTo(unit(prefecture, "ZWJ"));

    UUID hotline = unit(prefecture, "RXZX");
    house.rate(prefecture, "RXZX", Level.DISSATISFIED, Source.HOTLINE, MONDAY, "own");
    turn();
    UUID own = house.waiting(prefecture).get(0);
    Actor itself = house.somebody(prefecture, Role.LEAD_DEPARTMENT, hotline, "州热线中心");
    Actor worker = house.somebody(prefecture, Role.DEPARTMENT_HANDLER, hotline, "州热线中心");
    house.handOver(itself, own, hotline);
    house.act(
        worker, c -> house.work.acknowledge(c, worker, own, version(own), Complexity.CLEAR, "综合科"));
    house.act(worker, c -> house.extending.ask(c, worker, own, version(own), asked(2)));
    Duty ofBureau = house.duty(prefecture, own, DutyKind.EXTENSION_DECISION);
    assertThat(ofBureau.responsibleUnitId()).isEqualTo(unit(prefecture, "ZWJ"));
  }

  @Test
  @DisplayName("一(二)3 附件2写明延期由谁批准、原到期日和新到期日，逾期完成的写明逾期")
  void the_report_tells_of_the_extension_and_that_it_was_late() {
    ask(2);
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 2, "同意", ""));
    clock.set(LocalDate.of(2026, 10, 19));
    JsonObject report = reported();
    assertThat(report.getJsonObject("handOver").getString("extension"))
        .isEqualTo("经" + lead.name() + "批准延期，原2026年10月14日到期，延至2026年10月16日");
    JsonObject done = report.getJsonObject("rectification");
    assertThat(done.getString("inTime")).isEqualTo("逾期");
    assertThat(done.getString("completedOn")).isEqualTo("2026-10-19");
    assertThat(report.getJsonObject("reply").getString("on")).isEqualTo("2026-10-19");
  }

  @Test
  @DisplayName("一(二)3 附件2写明延期未获同意；到期日当天完成的是按时")
  void the_report_tells_of_the_extension_that_was_refused() {
    ask(2);
    act(lead, c -> house.extending.refuse(c, lead, id(), tag(), "理由不充分"));
    clock.set(MONDAY.plusDays(2));
    JsonObject report = reported();
    assertThat(report.getJsonObject("handOver").getString("extension")).isEqualTo("申请延期，未获同意");
    assertThat(report.getJsonObject("rectification").getString("inTime")).isEqualTo("按时");
  }

  private JsonObject reported() {
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    act(head, c -> house.answering.report(c, head, id(), tag(), "情况属实"));
    return house.report(county, county, id());
  }

  private String version(UUID id) {
    return house.transactions.in(
        prefecture.id(), c -> Long.toString(house.cases.any(id).orElseThrow().version));
  }

  private void askExplaining(LocalDate on) {
    CaseExtensions.Asked asked = new CaseExtensions.Asked(1, "需要现场核实", on, "电话", "已说明需要现场核实");
    act(handler, c -> house.extending.ask(c, handler, id(), tag(), asked));
  }

  private Extensions.Extension extension() {
    return house.transactions.in(county.id(), c -> house.extensions.of(c, now()).orElseThrow());
  }

  private List<String> told() {
    return house.told(county, id());
  }

  private List<DutyKind> running() {
    return house.duties(county, id()).stream()
        .filter(duty -> duty.doneAt() == null && !duty.withdrawn())
        .map(Duty::kind)
        .toList();
  }
}
