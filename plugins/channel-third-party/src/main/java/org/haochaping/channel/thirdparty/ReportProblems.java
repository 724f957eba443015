package org.haochaping.channel.thirdparty;

import org.haochaping.channel.table.CellProblems;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a row of a report; never quotes it. */
final class ReportProblems {

  private ReportProblems() {}

  static Problem nothingFound() {
    return CellProblems.problem(
        "nothing-found", Column.SCORE, "和“评价等级”至少填一项", "or a level must be given");
  }

  static Problem moreThanFull() {
    return CellProblems.problem(
        "more-than-full", Column.SCORE, "超过满分，请核对得分和满分", "is more than the full score");
  }

  static Problem endsBeforeItBegins() {
    return CellProblems.problem(
        "period-reversed", Column.TO, "早于评价期间起，请更正", "is before the first day");
  }

  static Problem assessorMissing() {
    return CellProblems.problem(
        "value-missing",
        Column.ASSESSOR,
        "不能为空，请填写，或在渠道设置中写明评价机构",
        "must be given here or in the channel's settings");
  }
}
