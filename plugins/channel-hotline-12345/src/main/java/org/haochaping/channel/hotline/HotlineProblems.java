package org.haochaping.channel.hotline;

import org.haochaping.channel.table.CellProblems;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a call; never quotes it. */
final class HotlineProblems {

  private HotlineProblems() {}

  static Problem answerUnknown() {
    return CellProblems.problem(
        "level-unknown",
        Column.LEVEL,
        "不是所选满意度尺度中的按键或用语；请在渠道设置中选对尺度，或在“满意度用语对照”中加上这个用语",
        "is not an answer of the chosen scale: choose the right one, or add the word in the settings");
  }

  static Problem unitUnknown() {
    return CellProblems.problem(
        "unit-unmapped",
        Column.UNIT_NAME,
        "没有对应的部门编码，请在渠道设置的“承办单位对照”中加上这个单位",
        "has no department code: add it to the map of units in the settings");
  }
}
