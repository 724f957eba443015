package org.haochaping.channel.table;

import org.haochaping.channel.table.Line.Flaw;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a cell; never quotes it. */
public final class CellProblems {

  private CellProblems() {}

  /** A cell that must be filled. */
  public static Problem missing(Heading column) {
    return problem("value-missing", column, "不能为空，请填写", "must not be empty");
  }

  /** A cell that has none of the meanings it may have. */
  public static Problem unknown(Heading column, String chinese, String english) {
    return problem("value-unknown", column, "应填写" + chinese, "must be " + english);
  }

  /** A cell that is no day. */
  public static Problem dateUnknown(Heading column) {
    return problem(
        "date-unknown",
        column,
        "应为日期，例如 2026-11-02 或 20261102T093000",
        "must be a date such as 2026-11-02 or 20261102T093000");
  }

  /** A day after today. */
  public static Problem dateInFuture(Heading column) {
    return problem("date-in-future", column, "晚于今天，请更正", "is later than today");
  }

  /** A day before anything was rated. */
  public static Problem dateTooEarly(Heading column, int year) {
    return problem("date-too-early", column, "早于" + year + "年，请更正", "is before " + year);
  }

  static Problem tooLong(Heading column, int most) {
    return problem(
        "value-too-long",
        column,
        "最多" + most + "字，请缩短；如整段内容错位，请检查引号是否配对",
        "has at most " + most + " characters; check for a quote that is not closed");
  }

  static Problem broken(Heading column) {
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

  static Problem flaw(Heading column, Flaw flaw) {
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

  /** A problem of one column, which is named before the sentence. */
  public static Problem problem(String code, Heading column, String chinese, String english) {
    return Problem.of(
        code,
        column.heading(),
        "“" + column.heading() + "”" + chinese + "。",
        column.heading() + " " + english + ".");
  }
}
