package org.haochaping.channel.table;

import java.util.List;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;

/** Why a file as a whole is refused. */
final class Refusals {
  private static final int MOST_HEADINGS_SHOWN = 30;
  private static final int LONGEST_HEADING_SHOWN = 20;

  private Refusals() {}

  static RejectedException empty() {
    return file("file-empty", "文件是空的，请选择含有数据的文件。", "The file is empty: choose one with data.");
  }

  static RejectedException noRows() {
    return file("file-without-rows", "文件只有表头，没有数据行。", "The file has headings but no rows.");
  }

  static RejectedException notATable() {
    return file(
        "file-not-a-table",
        "这不是CSV或XLSX文件，请用WPS或Excel另存为“CSV UTF-8”或“.xlsx”。",
        "This is neither CSV nor XLSX: save it as CSV UTF-8 or .xlsx.");
  }

  static RejectedException oldExcel() {
    return file(
        "file-old-excel",
        "不支持旧版.xls，请另存为“.xlsx”后再上传。",
        "The old .xls is not supported: save it as .xlsx.");
  }

  static RejectedException utf16() {
    return file(
        "file-utf-16",
        "不支持“Unicode文本”，请另存为“CSV UTF-8”或“.xlsx”。",
        "Unicode text (UTF-16) is not supported: save it as CSV UTF-8 or .xlsx.");
  }

  static RejectedException damaged() {
    return file(
        "file-damaged",
        "XLSX文件已损坏或结构异常，请用WPS或Excel打开后另存再上传。",
        "The XLSX file is damaged: open it, save it again, and upload that.");
  }

  static RejectedException tooBig(String what) {
    return file(
        "file-too-big",
        "文件过大（" + what + "），请拆成几个文件上传。",
        "The file is too big (" + what + "): split it.");
  }

  static RejectedException tooManyRows(long most) {
    return file(
        "file-too-many-rows",
        "超过" + most + "行，其后的行未读取，请拆成几个文件；已收的行重复上传不会重复计数。",
        "More than " + most + " rows; the rest was not read: split the file.");
  }

  static RejectedException tooManyCells(long row, int most) {
    return file(
        "file-too-many-columns",
        "第" + row + "行超过" + most + "列，请删除多余的列。",
        "Row " + row + " has more than " + most + " columns: remove what is not needed.");
  }

  static RejectedException rowTooLong(long row) {
    return file(
        "file-row-too-long",
        "第" + row + "行过长，可能有引号没有配对，请检查这一行。",
        "Row " + row + " does not end: check it for a quote that is not closed.");
  }

  static RejectedException severalSheets() {
    return file(
        "file-several-sheets",
        "工作簿中有多个含数据的工作表，请只保留一个。",
        "More than one worksheet has data: keep only one.");
  }

  static RejectedException date1904() {
    return file(
        "file-date-1904",
        "工作簿使用1904日期系统，请在选项中取消后另存再上传。",
        "The workbook uses the 1904 date system: switch it off and save again.");
  }

  static RejectedException headings(
      List<String> missing,
      List<String> unknown,
      List<String> twice,
      List<String> found,
      List<String> possible) {
    return file(
        "headings-wrong",
        sentence("缺少列：", missing, "；")
            + sentence("不认识的列：", unknown, "；")
            + sentence("重复的列：", twice, "；")
            + sentence("文件中的列：", found, "；")
            + "可用的列："
            + String.join("、", possible)
            + "。",
        sentence("Missing columns: ", missing, "; ")
            + sentence("unknown columns: ", unknown, "; ")
            + sentence("columns given twice: ", twice, "; ")
            + sentence("found: ", found, "; ")
            + "possible: "
            + String.join("、", possible)
            + ".");
  }

  private static String sentence(String beginning, List<String> headings, String end) {
    return headings.isEmpty() ? "" : beginning + shown(headings) + end;
  }

  private static String shown(List<String> headings) {
    return headings.stream()
        .limit(MOST_HEADINGS_SHOWN)
        .map(heading -> heading.replaceAll("[\\p{Cntrl}\\ufffd]", "").strip())
        .map(
            heading ->
                heading.length() <= LONGEST_HEADING_SHOWN
                    ? heading
                    : heading.substring(0, LONGEST_HEADING_SHOWN) + "…")
        .collect(Collectors.joining("、"));
  }

  private static RejectedException file(String code, String chinese, String english) {
    return new RejectedException(Problem.of(code, "file", chinese, english));
  }
}
