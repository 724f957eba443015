package org.haochaping.channel.link;

import org.haochaping.plugin.api.Problem;

/** What can be wrong with a field, in words for the counterpart's engineers. */
public final class FieldProblems {
  private FieldProblems() {}

  public static Problem notAnObject() {
    return Problem.of(
        "body-not-an-object",
        "",
        "请求体应是一个完整的JSON对象，请核对。",
        "The body must be one complete JSON object; check it.");
  }

  public static Problem missing(String field) {
    return Problem.of(
        "field-missing",
        field,
        "缺少" + field + "，请补充后重新推送。",
        field + " is missing; add it and push the record again.");
  }

  public static Problem tooLong(String field, int most) {
    return Problem.of(
        "field-too-long",
        field,
        field + "最多" + most + "个字，请核对。",
        field + " has at most " + most + " characters.");
  }

  public static Problem unknown(String field, String chinese, String english) {
    return Problem.of(
        "code-unknown", field, field + "应为" + chinese + "。", field + " must be " + english + ".");
  }

  public static Problem date(String field) {
    return Problem.of(
        "date-unknown",
        field,
        field + "应为日期时间，如2026-10-20 09:30:00或20261020T093000。",
        field + " must be a date and time, as 2026-10-20 09:30:00 or 20261020T093000.");
  }

  /** A department's code is public; without it nobody could extend the map. */
  public static Problem unmapped(String code) {
    return Problem.of(
        "dept-unmapped",
        Names.DEPARTMENT,
        "部门编码“" + code + "”没有对照，请在渠道设置的“部门编码对照”中补充后重放。",
        "The department code \""
            + code
            + "\" is not mapped; add it to the channel's map and replay.");
  }

  public static Problem backUrl() {
    return Problem.of(
        "back-url-foreign",
        Names.BACK_URL,
        "backUrl不在渠道设置允许返回的地址之内，请核对，或请接收方登记。",
        "backUrl is not among the addresses that the channel's settings allow; check it, or have it"
            + " listed.");
  }
}
