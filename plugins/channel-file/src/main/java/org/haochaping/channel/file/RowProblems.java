package org.haochaping.channel.file;

import org.haochaping.channel.table.CellProblems;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a cell; never quotes it. */
final class RowProblems {

  private RowProblems() {}

  static Problem keyMissing() {
    return Problem.of(
        "key-missing",
        Column.SERVICE_RECORD.heading(),
        "“办件编号”和“流水号”至少填写一个，否则无法防止重复计数。",
        "Give 办件编号 or 流水号: without either, repetitions cannot be recognised.");
  }

  static Problem levelNotANumber() {
    return CellProblems.problem(
        "level-unknown",
        Column.LEVEL,
        "应填写“非常满意”至“非常不满意”的中文名称；如填数字，请先在渠道设置中选择满意度编码",
        "must be one of the five Chinese names; for digits, choose the code map in the settings first");
  }

  static Problem levelUnknown() {
    return CellProblems.problem(
        "level-unknown",
        Column.LEVEL,
        "不是所选满意度编码中的代码，也不是五个等级的中文名称",
        "is neither a code of the chosen map nor one of the five Chinese names");
  }

  static Problem fixed(Column column) {
    return CellProblems.problem(
        "value-contradicts-settings",
        column,
        "与本渠道设置不一致，请更正或换用对应的渠道上传",
        "contradicts the settings of this channel: correct it or use the right channel");
  }
}
