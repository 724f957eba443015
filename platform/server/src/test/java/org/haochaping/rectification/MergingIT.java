package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Repeats are merged into a main case and go its way. */
@DisplayName("一(二)1 牵头部门的梳理：并案")
class MergingIT extends TwoCases {
  @Test
  @DisplayName("一(二)1 重复评价并案：并入主件，主件和本件都写明")
  void a_repeat_is_merged_into_its_main_case() {
    merge(repeat, main);
    assertThat(of(repeat).state).isEqualTo(CaseState.MERGED);
    assertThat(of(repeat).mergedInto).isEqualTo(main);
    assertThat(house.events(county, repeat)).contains(CaseEvent.MERGED);
    assertThat(house.events(county, main)).contains(CaseEvent.TAKEN_IN);
    assertThat(of(main).state).isEqualTo(CaseState.OPENED);
  }

  @Test
  @DisplayName("一(二)1 并案不延长转办时限：主件转办时本件的转办才算完成，原时限仍可见")
  void merging_wins_no_time_for_the_hand_over() {
    merge(repeat, main);
    assertThat(house.duty(county, repeat, DutyKind.HAND_OVER).state(clock.today()))
        .isNotEqualTo(DutyState.DONE);
    handOver(main, market);
    Duty owed = house.duty(county, repeat, DutyKind.HAND_OVER);
    assertThat(owed.state(clock.today())).isEqualTo(DutyState.DONE);
    assertThat(owed.dueOn()).isEqualTo("2026-10-14");
    assertThat(kinds(repeat)).containsExactly(DutyKind.HAND_OVER);
  }

  @Test
  @DisplayName("一(二)1 主件已转办的，并案即完成本件的转办，被评价部门随即可见")
  void a_repeat_of_what_is_with_its_department_goes_there_at_once() {
    handOver(main, market);
    assertThat(seen(handler, repeat)).isFalse();
    merge(repeat, main);
    assertThat(house.duty(county, repeat, DutyKind.HAND_OVER).state(clock.today()))
        .isEqualTo(DutyState.DONE);
    assertThat(seen(handler, repeat)).isTrue();
  }

  @Test
  @DisplayName("一(二)1 主件未转办前，被评价部门看不到并入的差评；主件退回的，一并退回")
  void a_repeat_is_seen_by_the_department_only_with_its_main_case() {
    merge(repeat, main);
    assertThat(seen(handler, repeat)).isFalse();
    handOver(main, market);
    assertThat(seen(handler, repeat)).isTrue();
    house.act(handler, c -> house.work.giveBack(c, handler, main, tag(main), "不属于本单位职责"));
    assertThat(seen(handler, repeat)).isFalse();
    handOver(main, police);
    assertThat(of(repeat).unitId).isEqualTo(police);
    assertThat(of(repeat).handOvers).isEqualTo(2);
  }

  @Test
  @DisplayName("一(二)2 件件有反馈：主件答复时，并入差评的评价人凭查询码看到同一答复，并记入反馈")
  void the_answer_to_the_main_case_answers_the_repeat() {
    merge(repeat, main);
    handOver(main, market);
    assertThat(progress(repeat).state()).isEqualTo("HANDED_OVER");
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    CaseProgress.Progress told = progress(repeat);
    assertThat(told.state()).isEqualTo("CLOSED");
    assertThat(told.answer()).map(CaseProgress.Answer::text).contains("已核查并改进，感谢您的评价。");
    assertThat(told.steps()).extracting(CaseProgress.Step::text).noneMatch(t -> t.contains("5328"));
    assertThat(replies(repeat)).isEqualTo(1);
    assertThat(of(repeat).state).isEqualTo(CaseState.MERGED);
    assertThat(of(repeat).answeredAt).isEqualTo(of(main).answeredAt);
    assertThat(of(repeat).closedAt).isEqualTo(of(main).closedAt);
    assertThat(house.told(county, repeat))
        .contains("随主件" + of(main).number + "答复", "随主件" + of(main).number + "办结");
  }

  @Test
  @DisplayName("一(二)3 主件的附件2列出并入的差评编号；没有的写“无”")
  void the_report_of_the_main_case_names_what_was_merged_into_it() {
    assertThat(reported(main, market)).isEqualTo("无");
    UUID next = rated(county, "GAJ", "k3", "户口页写错了", Optional.empty());
    UUID same = rated(county, "GAJ", "k4", "户口页写错了！", Optional.empty());
    merge(same, next);
    assertThat(reported(next, police)).isEqualTo(of(same).number);
  }

  @Test
  @DisplayName("一(二)4 并入差评的评价人在主件答复后可以表决，每次答复一次")
  void whoever_was_merged_can_vote_on_each_answer() {
    merge(repeat, main);
    handOver(main, market);
    assertThat(own(repeat).answered()).isFalse();
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    CaseFile first = own(repeat);
    assertThat(first.answered()).isTrue();
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    assertThat(own(repeat).answered()).isTrue();
    assertThat(own(repeat).handOver()).isEqualTo(first.handOver() + 1);
  }

  @Test
  @DisplayName("二(二)3 主件经复核不予采纳：并入的差评恢复待转办，重新计时")
  void a_void_main_case_lets_the_repeat_go() {
    merge(repeat, main);
    handOver(main, market);
    clock.set(MONDAY.plusDays(3));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.voided(c, lead, house.files.of(lead, main).orElseThrow(), "经复核，该评价不予采纳。"));
    assertThat(of(main).state).isEqualTo(CaseState.VOIDED);
    BadReviewCase alone = of(repeat);
    assertThat(alone.state).isEqualTo(CaseState.OPENED);
    assertThat(alone.mergedInto).isNull();
    assertThat(house.events(county, repeat)).contains(CaseEvent.UNMERGED);
    assertThat(house.duty(county, repeat, DutyKind.HAND_OVER).dueOn()).isEqualTo("2026-10-19");
    assertThat(progress(repeat).state()).isEqualTo("OPENED");
    assertThat(progress(repeat).answer()).isEmpty();
  }

  @Test
  @DisplayName("二(二)1 并入的差评自随主件转办之日起可以申请复核，不予采纳的只涉及它自己")
  void a_repeat_can_be_appealed_about_by_itself() {
    merge(repeat, main);
    assertThat(file(repeat)).isEmpty();
    handOver(main, market);
    CaseFile known = file(repeat).orElseThrow();
    assertThat(known.handedOverOn()).isEqualTo(MONDAY);
    house.transactions.run(
        prefecture.id(), c -> house.files.voided(c, lead, known, "经复核，该评价不予采纳。"));
    assertThat(of(repeat).state).isEqualTo(CaseState.VOIDED);
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
  }

  @Test
  @DisplayName("一(二)4 回访不实退回整改的是主件；并入的差评保留已有答复，重新答复时一并更新")
  void a_reopened_main_case_leaves_the_repeat_answered() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
    assertThat(progress(repeat).answer()).isPresent();
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    assertThat(replies(repeat)).isEqualTo(2);
  }

  @Test
  @DisplayName("一(二)4 回访只抽主件")
  void only_main_cases_are_drawn_for_call_backs() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    List<CaseFile> reported =
        house.transactions.in(
            prefecture.id(),
            c ->
                house.files.reported(
                    c, prefecture.id(), start(MONDAY), start(MONDAY.plusDays(30))));
    assertThat(reported).extracting(CaseFile::id).containsExactly(main);
  }

  @Test
  @DisplayName("一(二)1 答复之前可以撤销并案，时限不因此变长；答复之后不能")
  void a_merger_is_undone_until_the_answer() {
    merge(repeat, main);
    unmerge(repeat);
    assertThat(of(repeat).state).isEqualTo(CaseState.OPENED);
    assertThat(kinds(repeat)).containsExactly(DutyKind.HAND_OVER);
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    refused("answered-with-main", () -> unmerge(repeat));
  }

  @Test
  @DisplayName("一(二)1 不能并入自己、已并案、已答复、别处的差评，已转办的也不能并案")
  void what_cannot_be_merged_is_refused_with_what_to_do() {
    UUID third = rated(county, "SJJ", "k3", "别的事情", Optional.empty());
    UUID elsewhere = rated(sibling, "SJJ", "k1", FIRST, Optional.empty());
    refused("merged-into-itself", () -> merge(repeat, repeat));
    refused("merged-across", () -> merge(repeat, elsewhere));
    merge(repeat, main);
    refused("main-not-open", () -> merge(third, repeat));
    refused("has-merged", () -> merge(main, third));
    refused("not-allowed-now", () -> merge(repeat, third));
    handOver(main, market);
    refused("not-allowed-now", () -> merge(main, third));
    refused("not-your-part", () -> mergeBy(handler, main, third));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    refused("main-not-open", () -> merge(third, main));
  }

  private void unmerge(UUID one) {
    house.act(lead, c -> house.merging.unmerge(c, lead, one, tag(one), "不是同一件事"));
  }

  private Optional<CaseFile> file(UUID id) {
    return house.transactions.in(prefecture.id(), c -> house.files.of(lead, id));
  }

  /** What 附件2 says of the repeats, once the case was dealt with. */
  private String reported(UUID one, UUID unit) {
    handOver(one, unit);
    Actor worker = house.somebody(county, Role.DEPARTMENT_HANDLER, unit, "承办单位");
    Actor signer = house.somebody(county, Role.UNIT_APPROVER, unit, "承办单位");
    house.transactions.run(county.id(), c -> house.dealWith(worker, signer, one));
    return house.transactions.in(
        county.id(),
        c ->
            ReportValues.of(
                    house.reports.latest(c, county.id(), one).orElseThrow().content(), of(one))
                .get("并案编号"));
  }

  private CaseFile own(UUID id) {
    UUID evaluation = house.evaluation(county, id);
    return house.transactions.in(
        county.id(), c -> house.files.ofRating(county.id(), evaluation).orElseThrow());
  }

  private List<DutyKind> kinds(UUID id) {
    return house.duties(county, id).stream().map(Duty::kind).toList();
  }

  private int replies(UUID id) {
    return house.transactions.in(county.id(), c -> house.replies.of(c, county.id(), id)).size();
  }

  private CaseProgress.Progress progress(UUID id) {
    CaseProgress progress = new CaseProgress();
    progress.cases = house.cases;
    progress.timeline = house.timeline;
    UUID evaluation = house.evaluation(county, id);
    return house.transactions.in(
        county.id(), c -> progress.of(c, county.id(), evaluation).orElseThrow());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Duty.CHINA).toInstant();
  }
}
