package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What drafting, signing, reporting and telling leave behind. */
@DisplayName("一(二)2 答复的每一步留痕")
class CaseTraceIT extends MarketCase {

  @BeforeEach
  void the_case_is_with_its_department() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
  }

  @Test
  @DisplayName("一(二)2 拟稿、退回修改（写明意见）、再拟稿、签批、报送、办结依次写入记录")
  void the_way_of_an_answer_is_told_step_by_step() {
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    act(head, c -> house.answering.sendBack(c, head, id(), tag(), "措施写得太笼统"));
    assertThat(told()).contains("措施写得太笼统");
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    act(head, c -> house.answering.report(c, head, id(), tag(), "情况属实"));
    assertThat(house.events(county, id()))
        .containsSubsequence(
            CaseEvent.DRAFTED,
            CaseEvent.SENT_BACK,
            CaseEvent.DRAFTED,
            CaseEvent.ANSWERED,
            CaseEvent.REPORTED,
            CaseEvent.CLOSED);
  }

  @Test
  @DisplayName("一(二)2 签批后，没有决定的延期申请不再欠决定")
  void what_is_answered_is_owed_no_decision_about_time() {
    ask(2);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    assertThat(running()).containsExactly(DutyKind.REPORT);
  }

  @Test
  @DisplayName("一(二)2 电话答复写明是否联系上，看过旧页面的人不能再据此办理；退回整改后须等新的答复")
  void a_call_is_told_with_what_came_of_it() {
    house.rateReachably(county, "GAJ", MONDAY, "k2", "13900001111");
    turn();
    UUID called = signed().id;
    Actor worker = house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
    Actor chief = house.somebody(county, Role.UNIT_APPROVER, police, "景洪市公安局");
    house.handOver(lead, called, police);
    house.dealWith(worker, chief, called);
    String before = tag(called);
    act(lead, c -> house.answering.tell(c, lead, called, before, false, "无人接听"));
    assertThat(house.told(county, called)).contains("未联系上：无人接听");
    assertThat(tag(called)).isNotEqualTo(before);
    act(lead, c -> house.answering.tell(c, lead, called, tag(called), true, " "));
    assertThat(house.told(county, called)).contains("已联系上");
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
