package org.haochaping.channel.inspection;

import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a visit; never quotes it. */
final class InspectionProblems {
  private InspectionProblems() {}

  static Problem formsOnly() {
    return Problem.of(
        "forms-only",
        "",
        "该渠道只接收暗访人员在手机上填写的到访记录，不接收文件和推送。",
        "This channel takes what inspectors fill in on their phones, neither files nor pushes.");
  }

  static Problem nothingFound() {
    return Problem.of(
        "nothing-found",
        Form.LEVEL,
        "记录中既没有“总体评价”，也没有得分，请补充回答；如问卷没有这两类题目，请联系任务安排人更换问卷。",
        "The sheet has neither a rating of the whole nor points; answer these questions, or have the"
            + " questionnaire changed.");
  }

  static Problem levelUnknown() {
    return Problem.of(
        "level-unknown",
        Form.LEVEL,
        "“总体评价”不是五个等级之一，请重新选择。",
        "The rating is none of the five levels; choose again.");
  }

  static Problem pointsWrong() {
    return Problem.of(
        "points-wrong",
        Form.POINTS,
        "得分应为0至满分的数字，最多两位小数，请改正。",
        "Points are a number from 0 to the most, with two decimals at the most; correct them.");
  }

  static Problem timeWrong() {
    return Problem.of(
        "time-wrong",
        Form.RATED_AT,
        "到访时间有误，请刷新页面后重新保存。",
        "The time of the visit cannot be read; reload the page and save it again.");
  }

  static Problem wordsTooLong() {
    return Problem.of(
        "words-too-long", Form.WORDS, "文字太长，请缩短。", "The words are too long; shorten them.");
  }
}
