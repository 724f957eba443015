package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What appeals and call-backs do to a case. */
@DisplayName("二(二)3 复核、回访对差评件的影响")
class CaseFilesIT extends TwoCases {

  @Test
  @DisplayName("二(二)1 转办之前，被评价部门没有可以申请复核的差评件")
  void there_is_no_file_before_the_hand_over() {
    assertThat(filesThere()).containsExactly(false, false, false);
    handOver(main, market);
    assertThat(filesThere()).containsExactly(true, true, true);
  }

  @Test
  @DisplayName("二(二)3 不予采纳的，决定即答复：在查询码页面发布")
  void who_is_told_that_his_rating_is_void_is_answered() {
    handOver(main, market);
    house.transactions.run(
        prefecture.id(), c -> house.files.voided(c, lead, file(main), "经复核，该评价不予采纳。"));
    assertThat(house.attempts(county, main)).containsExactly("RECEIPT POSTED");
    assertThat(running(main)).isEmpty();
  }

  @Test
  @DisplayName("二(二)3 误评改由涉及的部门整改：原时限和延期决定撤销，新的整改时限从今天起算，写入记录")
  void a_rating_about_another_department_goes_there_with_a_clock_of_its_own() {
    handOver(main, market);
    house.act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, main, tag(main), BadReviewCase.Complexity.CLEAR, "注册登记科"));
    house.act(
        handler,
        c ->
            house.extending.ask(
                c,
                handler,
                main,
                tag(main),
                new CaseExtensions.Asked(2, "需要核实", MONDAY, "电话", "已说明")));
    clock.set(MONDAY.plusDays(1));
    int before = of(main).handOvers;
    String told =
        house.transactions.in(
            prefecture.id(),
            c -> house.files.reattributed(c, lead, file(main), police, "经核实办的是户籍"));
    assertThat(told).isEqualTo("景洪市公安局");
    BadReviewCase about = of(main);
    assertThat(about.state).isEqualTo(CaseState.HANDED_OVER);
    assertThat(about.unitId).isEqualTo(police);
    assertThat(about.handOvers).isEqualTo(before + 1);
    assertThat(about.section).isNull();
    assertThat(running(main)).containsExactly(DutyKind.RECTIFICATION);
    assertThat(house.duty(county, main, DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-15");
    assertThat(house.told(county, main)).contains("转至景洪市公安局：经核实办的是户籍");
    assertThat(house.events(county, main)).contains(CaseEvent.REATTRIBUTED);
  }

  @Test
  @DisplayName("二(二)3 误评只能改给本地区的另一个部门")
  void it_goes_to_another_department_of_the_place() {
    handOver(main, market);
    refused("unit-unknown", () -> reattribute(market));
    refused("unit-unknown", () -> reattribute(unit(sibling, "GAJ")));
  }

  @Test
  @DisplayName("二(二)3 误评可改给的部门逐一列出，标明现在被评价的")
  void the_departments_it_could_be_about_are_offered() {
    handOver(main, market);
    List<CaseView.Unit> units =
        house.transactions.in(prefecture.id(), c -> house.files.departments(c, main));
    assertThat(units)
        .filteredOn(CaseView.Unit::rated)
        .extracting(CaseView.Unit::id)
        .containsExactly(market);
    assertThat(units).extracting(CaseView.Unit::id).contains(police);
  }

  @Test
  @DisplayName("一(二)4 回访结果写入记录；办结的和回访期间被退回的都写")
  void what_came_of_a_call_is_written_down() {
    handOver(main, market);
    Actor centre =
        house.somebody(prefecture, Role.SERVICE_CENTRE, unit(prefecture, "ZWZX"), "州政务服务中心");
    house.transactions.run(
        prefecture.id(), c -> house.files.calledBack(c, centre, file(main), CaseEvent.CALLED_BACK));
    assertThat(house.events(county, main)).contains(CaseEvent.CALLED_BACK);
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
  }

  @Test
  @DisplayName("二(二)2 牵头部门就是被评价部门的，由哪个政务服务管理局决定")
  void the_bureau_is_named() {
    assertThat(bureau(prefecture.id())).contains("西双版纳州政务服务管理局");
    assertThat(bureau(UUID.randomUUID())).isEmpty();
  }

  private void reattribute(UUID unit) {
    house.transactions.run(
        prefecture.id(), c -> house.files.reattributed(c, lead, file(main), unit, "误评"));
  }

  private CaseFile file(UUID id) {
    return house.files.of(lead, id).orElseThrow();
  }

  /** By its id, to the lead department, and by its rating. */
  private List<Boolean> filesThere() {
    boolean known =
        house.transactions.in(prefecture.id(), c -> house.files.known(main).isPresent());
    boolean seen =
        house.transactions.in(prefecture.id(), c -> house.files.of(lead, main).isPresent());
    UUID rating = of(main).evaluationId;
    boolean rated =
        house.transactions.in(
            county.id(), c -> house.files.ofRating(county.id(), rating).isPresent());
    return List.of(known, seen, rated);
  }

  private Optional<String> bureau(UUID tenant) {
    return house.transactions.in(prefecture.id(), c -> house.files.bureau(c, tenant));
  }

  private List<DutyKind> running(UUID id) {
    return house.duties(county, id).stream()
        .filter(duty -> duty.doneAt() == null && !duty.withdrawn())
        .map(Duty::kind)
        .toList();
  }
}
