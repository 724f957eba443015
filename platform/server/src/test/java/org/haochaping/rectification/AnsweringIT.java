package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a case is answered, signed, brought to the citizen and reported. */
@DisplayName("一 “好差评”反馈整改制度：答复与报送")
class AnsweringIT extends MarketCase {
  @Test
  @DisplayName("一(二)2 答复由承办科室拟写、单位负责人签批；退回修改的时限照走")
  void the_section_drafts_and_the_head_signs() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    refused(
        "not-your-part", () -> act(handler, c -> house.answering.sign(c, handler, id(), tag())));
    act(head, c -> house.answering.sendBack(c, head, id(), tag(), "请写明培训情况"));
    assertThat(now().state).isEqualTo(CaseState.ACKNOWLEDGED);
    assertThat(now().answeredAt).isNull();
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    assertThat(now().state).isEqualTo(CaseState.ANSWERED);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).words(clock.today()))
        .isEqualTo("按时完成");
  }

  @Test
  @DisplayName("一(二)2 核查不属实的作解释说明，不作整改")
  void what_did_not_happen_is_explained() {
    assertThatThrownBy(
            () ->
                Draft.of(
                    Finding.UNSUBSTANTIATED,
                    Disposition.RECTIFIED,
                    "调取监控核查",
                    "误会",
                    "已经解释说明",
                    "经核查情况不属实。"))
        .isInstanceOf(Refusal.class);
    handOver(market);
    acknowledge(Complexity.CLEAR);
    draft(Finding.UNSUBSTANTIATED, Disposition.EXPLAINED);
    sign();
    assertThat(now().disposition).isEqualTo(Disposition.EXPLAINED);
  }

  @Test
  @DisplayName("一(二)2 件件有反馈：签批之时即通过查询码答复评价人，每次送达留痕")
  void the_citizen_is_answered_when_the_head_signs() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    assertThat(attempts(id()))
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.way()).isEqualTo(CaseReplies.Way.RECEIPT);
              assertThat(attempt.outcome()).isEqualTo(CaseReplies.Outcome.POSTED);
            });
  }

  @Test
  @DisplayName("一(二)2 留有联系方式的：未接入短信的如实记录，由牵头部门电话答复并登记是否联系上")
  void a_citizen_who_left_his_number_is_called_by_the_lead_department() {
    Contact contact = new Contact(Optional.empty(), "13900001111");
    house.rate(
        county,
        "SJJ",
        Level.DISSATISFIED,
        Source.DEPARTMENT_QR,
        MONDAY,
        "k2",
        "等了很久",
        Optional.of(contact));
    turn();
    UUID called = signed().id;
    house.handOver(lead, called, market);
    refused("not-answered", () -> tell(called, true, ""));
    house.dealWith(handler, head, called);
    tell(called, false, "拨打13900001111无人接听");
    tell(called, true, "");

    assertThat(attempts(called))
        .extracting(CaseReplies.Attempt::way, CaseReplies.Attempt::outcome)
        .containsExactly(
            tuple(CaseReplies.Way.RECEIPT, CaseReplies.Outcome.POSTED),
            tuple(CaseReplies.Way.SMS, CaseReplies.Outcome.SKIPPED),
            tuple(CaseReplies.Way.PHONE, CaseReplies.Outcome.NOT_REACHED),
            tuple(CaseReplies.Way.PHONE, CaseReplies.Outcome.REACHED));
    assertThat(attempts(called).get(2).note()).isEqualTo("拨打〔号码已隐去〕无人接听");
    refused(
        "not-your-part",
        () -> act(handler, c -> house.answering.tell(c, handler, called, tag(called), true, "")));
  }

  @Test
  @DisplayName("一(二)2 没有留联系方式的，凭查询码答复，不需电话答复")
  void who_left_no_number_is_not_called() {
    handOver(market);
    house.dealWith(handler, head, id());
    refused("no-contact", () -> tell(id(), true, ""));
  }

  @Test
  @DisplayName("一(二)2 没有整改或解释并答复评价人的差评不能办结")
  void no_case_is_closed_without_an_answer() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    assertThatThrownBy(() -> act(head, c -> house.answering.report(c, head, id(), tag(), "情况属实")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("not-allowed-now");
              assertThat(refusal.chinese()).contains("被评价部门拟写答复");
            });
  }

  @Test
  @DisplayName("一(二)3 整改完成后2个工作日内报送附件2，牵头部门和州政务服务中心同时收到")
  void the_report_reaches_the_lead_and_the_centre_at_the_same_moment() {
    handOver(market);
    acknowledge(Complexity.COMPLEX);
    clock.set(LocalDate.of(2026, 10, 16));
    draft(Finding.PARTLY, Disposition.RECTIFIED);
    sign();
    Duty owed = house.duty(county, id(), DutyKind.REPORT);
    assertThat(owed.kind().clause()).isEqualTo("一(二)3");
    assertThat(owed.dueOn()).isEqualTo("2026-10-20");

    act(head, c -> house.answering.report(c, head, id(), tag(), "情况属实"));

    var report = house.report(prefecture, county, id());
    assertThat(report.getString("leadUnit")).isEqualTo("西双版纳州政务服务管理局");
    assertThat(report.getJsonObject("rectification").getString("kind")).isEqualTo("限期整改");
    assertThat(report.getJsonObject("rectification").getString("inTime")).isEqualTo("按时");
    assertThat(report.getJsonObject("handOver").getString("dueOn")).isEqualTo("2026-11-02");
    assertThat(now().state).isEqualTo(CaseState.CLOSED);
    assertThat(duties(DutyKind.REPORT)).allMatch(duty -> duty.doneAt() != null);
  }

  @Test
  @DisplayName("51号文 评价人信息保护：评价人的姓名和号码，无论由谁写在哪里，被评价部门都看不到")
  void the_citizen_s_name_reaches_nobody_whoever_writes_it_down() {
    Contact contact = new Contact(Optional.of("岩罕香"), "13800138000");
    house.rate(
        county,
        "SJJ",
        Level.DISSATISFIED,
        Source.DEPARTMENT_QR,
        MONDAY,
        "k2",
        "我是岩罕香，13800138000，等了很久",
        Optional.of(contact));
    turn();
    BadReviewCase signed = signed();
    UUID id = signed.id;
    assertThat(signed.words).isEqualTo("我是〔姓名已隐去〕，〔号码已隐去〕，等了很久");
    act(lead, c -> house.work.handOver(c, lead, id, tag(id), market, "请联系岩罕香13800138000"));
    act(handler, c -> house.work.acknowledge(c, handler, id, tag(id), Complexity.CLEAR, "岩罕香窗口"));
    Draft draft =
        Draft.of(
            Finding.PARTLY, Disposition.RECTIFIED, "岩罕香当日办理", "岩罕香未带证件", "已向岩罕香说明", "岩罕香您好，已处理");
    act(handler, c -> house.answering.draft(c, handler, id, tag(id), draft));
    act(head, c -> house.answering.sendBack(c, head, id, tag(id), "再联系岩罕香"));
    act(handler, c -> house.answering.draft(c, handler, id, tag(id), draft));
    act(head, c -> house.answering.sign(c, head, id, tag(id)));
    act(head, c -> house.answering.report(c, head, id, tag(id), "岩罕香已满意"));

    BadReviewCase now = signed();
    assertThat(house.told(county, id)).isNotEmpty().noneMatch(text -> text.contains("岩罕香"));
    assertThat(house.report(prefecture, county, id).toString())
        .doesNotContain("岩罕香")
        .doesNotContain("13800138000")
        .contains("〔姓名已隐去〕");
    assertThat(String.join("", now.section, now.investigation, now.cause, now.measures, now.reply))
        .doesNotContain("岩罕香");
  }

  private void tell(UUID id, boolean reached, String note) {
    act(lead, c -> house.answering.tell(c, lead, id, tag(id), reached, note));
  }

  private List<CaseReplies.Attempt> attempts(UUID id) {
    return house.transactions.in(
        county.id(), connection -> house.replies.of(connection, county.id(), id));
  }
}
