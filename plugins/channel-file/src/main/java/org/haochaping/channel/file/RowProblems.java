package org.haochaping.channel.file;

import org.haochaping.channel.file.Line.Flaw;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a cell; never quotes it. */
final class RowProblems {

  private RowProblems() {}

  static Problem missing(Column column) {
    return problem("value-missing", column, "不能为空，请填写", "must not be empty");
  }

  static Problem keyMissing() {
    return Problem.of(
        "key-missing",
        Column.SERVICE_RECORD.heading(),
        "“办件编号”和“流水号”至少填写一个，否则无法防止重复计数。",
        "Give 办件编号 or 流水号: without either, repetitions cannot be recognised.");
  }

  static Problem unknown(Column column, String chinese, String english) {
    return problem("value-unknown", column, "应填写" + chinese, "must be " + english);
  }

  static Problem levelNotANumber() {
    return problem(
        "level-unknown",
        Column.LEVEL,
        "应填写“非常满意”至“非常不满意”的中文名称；如填数字，请先在渠道设置中选择满意度编码",
        "must be one of the five Chinese names; for digits, choose the code map in the settings first");
  }

  static Problem levelUnknown() {
    return problem(
        "level-unknown",
        Column.LEVEL,
        "不是所选满意度编码中的代码，也不是五个等级的中文名称",
        "is neither a code of the chosen map nor one of the five Chinese names");
  }

  static Problem fixed(Column column) {
    return problem(
        "value-contradicts-settings",
        column,
        "与本渠道设置不一致，请更正或换用对应的渠道上传",
        "contradicts the settings of this channel: correct it or use the right channel");
  }

  static Problem dateUnknown() {
    return problem(
        "date-unknown",
        Column.RATED_AT,
        "应为日期，例如 2026-11-02 或 20261102T093000",
        "must be a date such as 2026-11-02 or 20261102T093000");
  }

  static Problem dateInFuture() {
    return problem("date-in-future", Column.RATED_AT, "晚于今天，请更正", "is later than today");
  }

  static Problem dateTooEarly(int year) {
    return problem("date-too-early", Column.RATED_AT, "早于" + year + "年，请更正", "is before " + year);
  }

  static Problem tooLong(Column column, int most) {
    return problem(
        "value-too-long",
        column,
        "最多" + most + "字，请缩短；如整段内容错位，请检查引号是否配对",
        "has at most " + most + " characters; check for a quote that is not closed");
  }

  static Problem broken(Column column) {
    return problem(
        "characters-broken",
        column,
        "含乱码或控制字符，请用“CSV UTF-8”重新保存",
        "has broken or control characters: save the file as CSV UTF-8");
  }

  static Problem nameless() {
    return Problem.of(
        "cell-without-heading",
        "",
        "有内容位于没有表头的列，请检查该行是否错位。",
        "A cell stands in a column without a heading: check whether the row is shifted.");
  }

  static Problem flaw(Column column, Flaw flaw) {
    return switch (flaw) {
      case FORMULA ->
          problem("formula", column, "是公式，请复制后“粘贴为数值”", "is a formula: paste it as a value");
      case PRECISION_LOST ->
          problem(
              "digits-lost",
              column,
              "被存成数字，末尾几位已丢失，请将该列设为“文本”后重新填写",
              "was stored as a number and lost digits: format the column as text");
      case ERROR -> problem("cell-error", column, "是错误值，请更正", "is an error value");
    };
  }

  private static Problem problem(String code, Column column, String chinese, String english) {
    return Problem.of(
        code,
        column.heading(),
        "“" + column.heading() + "”" + chinese + "。",
        column.heading() + " " + english + ".");
  }
}
