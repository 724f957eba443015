package org.haochaping.evaluation.score;

import java.time.LocalDate;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;

/** What can be wrong with a score, in sentences that say what to do. */
final class ScoreRules {
  private ScoreRules() {}

  static Problem notOver(LocalDate to, LocalDate today) {
    return Problem.of(
        "assessment-not-over",
        "to",
        "评价期间止于" + to + "，晚于今天（" + today + "），请改为实际的截止日期。",
        "The assessment ends on " + to + ", after today (" + today + "); give the real day.");
  }

  static Problem noAssessment(Source source) {
    return Problem.of(
        "source-has-no-scores",
        "source",
        "“" + source.chinese() + "”只收评价，不收得分；得分属于调查问卷、第三方评价和调查暗访。",
        source.english() + " brings ratings, not scores.");
  }

  static Problem keyMissing() {
    return Problem.of(
        "once-key-missing",
        "onceKey",
        "缺少防重复标识，请补充报告编号后重试。",
        "Nothing makes the score once-only; add the report's number.");
  }

  static Problem otherContent() {
    return Problem.of(
        "idempotency-conflict",
        "onceKey",
        "同一报告对该单位已登记了不同的得分，原得分保持不变；如登记有误，请先在得分列表中撤销。",
        "This report has another score of this unit already, which stays; withdraw that one first.");
  }
}
