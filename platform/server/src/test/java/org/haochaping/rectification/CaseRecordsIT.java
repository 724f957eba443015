package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every act leaves behind: a new version for who looked before, and words for who looks after.
 */
@DisplayName("一(二) 每一步都留有记录，看过旧页面的人不能再据此办理")
class CaseRecordsIT extends TwoCases {
  @Test
  @DisplayName("一(二)1 并案改变主件：之前打开主件的人须刷新；并案说明写入记录")
  void a_merger_is_news_to_who_looks_at_the_main_case() {
    String before = tag(main);
    house.act(lead, c -> house.merging.merge(c, lead, repeat, tag(repeat), main, "同一天同一窗口"));
    refused(
        "changed-meanwhile",
        () -> house.act(lead, c -> house.work.handOver(c, lead, main, before, market, "")));
    assertThat(told(repeat)).contains("并入主件" + of(main).number + "：同一天同一窗口");
    assertThat(told(main)).contains(of(repeat).number + "：同一天同一窗口");
  }

  @Test
  @DisplayName("一(二)1 同一地区、同一牵头部门、尚未答复的差评才可作主件，疑似重复的排在前面")
  void only_what_can_be_a_main_case_is_offered() {
    UUID other = rated(county, "GAJ", "k3", "别的事情", Optional.empty());
    UUID elsewhere = rated(sibling, "SJJ", "k4", FIRST, Optional.empty());
    assertThat(offered(repeat)).containsExactly(main, other).doesNotContain(elsewhere);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    assertThat(offered(repeat)).containsExactly(other);
  }

  @Test
  @DisplayName("一(二)2 签收写明情况和承办科室，改为复杂写明理由")
  void signing_for_it_and_calling_it_complex_are_told_with_their_words() {
    handOver(main, market);
    acknowledge("注册登记科");
    assertThat(told(main)).contains("情况清楚，承办科室：注册登记科");
    house.act(handler, c -> house.work.reclassify(c, handler, main, tag(main), "需要现场核实"));
    assertThat(told(main)).contains("需要现场核实");
    assertThat(house.events(county, main)).contains(CaseEvent.RECLASSIFIED);
    refused(
        "complex-already",
        () ->
            house.act(handler, c -> house.work.reclassify(c, handler, main, tag(main), "需要现场核实")));
  }

  @Test
  @DisplayName("一(二)1 退回后整改时限撤销，只剩重新转办的时限")
  void what_was_given_back_owes_nothing_but_the_next_hand_over() {
    handOver(main, market);
    house.act(handler, c -> house.work.giveBack(c, handler, main, tag(main), "不属于本单位职责"));
    assertThat(running(main)).containsExactly(DutyKind.HAND_OVER);
    assertThat(told(main)).contains("不属于本单位职责");
  }

  @Test
  @DisplayName("一(二)2 邀请协办改变差评件：之前打开的人须刷新；签批之后不能再邀请")
  void calling_in_is_news_to_who_looks_at_the_case() {
    handOver(main, market);
    acknowledge("注册登记科");
    String before = tag(main);
    callIn(police);
    refused(
        "changed-meanwhile",
        () -> house.act(handler, c -> house.work.reclassify(c, handler, main, before, "较为复杂")));
    List<UUID> ten =
        house.transactions.in(county.id(), c -> HandOverUnits.of(c, county.id())).stream()
            .map(HandOverUnits.Department::id)
            .filter(id -> !id.equals(market))
            .limit(10)
            .toList();
    assertThat(ten).hasSizeGreaterThan(3);
    callIn(ten.toArray(UUID[]::new));
    List<CaseAssist> assisting =
        house.transactions.in(county.id(), c -> house.assists.of(of(main)));
    assertThat(assisting).hasSameSizeAs(ten);
    Draft draft =
        Draft.of(
            BadReviewCase.Finding.SUBSTANTIATED,
            BadReviewCase.Disposition.RECTIFIED,
            "调取监控和办件记录",
            "人手不足",
            "增开窗口并培训",
            "已核查并改进，感谢您的评价。");
    house.act(handler, c -> house.answering.draft(c, handler, main, tag(main), draft));
    house.act(head, c -> house.answering.sign(c, head, main, tag(main)));
    refused("not-allowed-now", () -> callIn(police));
  }

  @Test
  @DisplayName("二(二)3 已答复待报送的差评作废后，不再需要报送附件2")
  void what_is_void_needs_no_report() {
    handOver(main, market);
    acknowledge("注册登记科");
    Draft draft =
        Draft.of(
            BadReviewCase.Finding.UNSUBSTANTIATED,
            BadReviewCase.Disposition.EXPLAINED,
            "调取监控和办件记录",
            "评价人误认窗口",
            "无需整改，已解释",
            "已核查，情况不属实，特此说明。");
    house.act(handler, c -> house.answering.draft(c, handler, main, tag(main), draft));
    house.act(head, c -> house.answering.sign(c, head, main, tag(main)));
    assertThat(running(main)).containsExactly(DutyKind.REPORT);
    house.transactions.run(
        prefecture.id(),
        c -> house.files.voided(c, lead, house.files.of(lead, main).orElseThrow(), "经复核不予采纳。"));
    assertThat(running(main)).isEmpty();
    assertThat(house.events(county, main)).contains(CaseEvent.VOIDED);
  }

  @Test
  @DisplayName("一(二) 首页和复核页上的一行：编号、状态、文字评价")
  void a_case_is_told_in_one_line() {
    CaseView line =
        house.transactions.in(prefecture.id(), c -> house.files.view(main).orElseThrow());
    assertThat(line.number()).isEqualTo(of(main).number);
    assertThat(line.state()).isEqualTo(CaseState.OPENED);
    assertThat(line.words()).isEqualTo(FIRST);
  }

  private void acknowledge(String section) {
    house.act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, main, tag(main), BadReviewCase.Complexity.CLEAR, section));
  }

  private void callIn(UUID... units) {
    house.act(handler, c -> house.assisting.callIn(c, handler, main, tag(main), List.of(units)));
  }

  private List<UUID> offered(UUID one) {
    return house.transactions.in(prefecture.id(), c -> house.repeats.mains(lead, of(one))).stream()
        .map(Repeats.Main::id)
        .toList();
  }

  private List<String> told(UUID one) {
    return house.told(county, one);
  }

  private List<DutyKind> running(UUID one) {
    Stream<Duty> open =
        house.duties(county, one).stream()
            .filter(duty -> duty.doneAt() == null && !duty.withdrawn());
    return open.map(Duty::kind).toList();
  }
}
