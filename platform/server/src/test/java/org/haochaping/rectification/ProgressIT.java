package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a citizen reads of his case by his receipt. */
@DisplayName("一(二)2 评价人凭查询码看到的办理进度")
class ProgressIT extends TwoCases {

  @Test
  @DisplayName("一(二)2 每一步说给评价人：曾经退回的部门不写名称，部门内部的调整不写")
  void each_step_is_told_in_words_for_the_citizen() {
    handOver(main, market);
    house.act(handler, c -> house.work.giveBack(c, handler, main, tag(main), "不属于本单位职责"));
    assertThat(progress().state()).isEqualTo("OPENED");
    handOver(main, market);
    house.act(
        handler,
        c -> house.work.acknowledge(c, handler, main, tag(main), Complexity.CLEAR, "注册登记科"));
    house.act(handler, c -> house.work.reclassify(c, handler, main, tag(main), "需要现场核实"));
    assertThat(texts())
        .containsExactly(
            "已立案，由西双版纳州政务服务管理局转办",
            "已转有关部门核查整改",
            "退回西双版纳州政务服务管理局重新确定承办部门",
            "已转景洪市市场监督管理局核查整改",
            "景洪市市场监督管理局已签收");
    assertThat(progress().steps()).extracting(CaseProgress.Step::code).contains("ACKNOWLEDGED");
    assertThat(progress().answer()).isEmpty();
  }

  @Test
  @DisplayName("一(二)2 答复写明是哪个部门答复的；并入的差评由主件的承办部门答复")
  void the_answer_names_the_department_that_gave_it() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    assertThat(progress().answer().map(CaseProgress.Answer::unitName)).contains("景洪市市场监督管理局");
    assertThat(progressOf(repeat).answer().map(CaseProgress.Answer::unitName))
        .contains("景洪市市场监督管理局");
    assertThat(texts()).endsWith("景洪市市场监督管理局已答复", "已办结");
  }

  private List<String> texts() {
    return progress().steps().stream().map(CaseProgress.Step::text).toList();
  }

  private CaseProgress.Progress progress() {
    return progressOf(main);
  }

  private CaseProgress.Progress progressOf(UUID id) {
    CaseProgress progress = new CaseProgress();
    progress.cases = house.cases;
    progress.timeline = house.timeline;
    UUID evaluation = house.evaluation(county, id);
    return house.transactions.in(
        county.id(), c -> progress.of(c, county.id(), evaluation).orElseThrow());
  }
}
