package org.haochaping.channel.hall;

import org.haochaping.plugin.api.Problem;

/** What can be wrong, in words for the counterpart's engineers and for those who fix it here. */
final class HallProblems {
  private HallProblems() {}

  static Problem notAnObject() {
    return Problem.of(
        "body-not-an-object",
        "",
        "请求体应是一个完整的JSON对象：单条记录，或含records数组的一批。",
        "The body must be one complete JSON object: a record, or a batch with records.");
  }

  static Problem recordsNotAList() {
    return Problem.of(
        "records-not-a-list",
        Names.RECORDS,
        "records应是由记录对象组成的数组。",
        "records must be an array of objects.");
  }

  static Problem nothing() {
    return Problem.of(
        "body-without-records",
        Names.RECORDS,
        "请求体中没有记录，请核对字段名称。",
        "There is no record in the body; check the field names.");
  }

  static Problem countNotANumber() {
    return Problem.of(
        "count-not-a-number",
        Names.COUNT,
        "count应为本批记录条数。",
        "count must be the number of records in the batch.");
  }

  static Problem missing(String field) {
    return Problem.of(
        "field-missing",
        field,
        "缺少" + field + "，请补充后重新推送。",
        field + " is missing; add it and push the record again.");
  }

  static Problem tooLong(String field, int most) {
    return Problem.of(
        "field-too-long",
        field,
        field + "最多" + most + "个字，请核对。",
        field + " has at most " + most + " characters.");
  }

  static Problem unknown(String field, String chinese, String english) {
    return Problem.of(
        "code-unknown", field, field + "应为" + chinese + "。", field + " must be " + english + ".");
  }

  static Problem foreignArea() {
    return Problem.of(
        "area-foreign",
        Names.AREA,
        "行政区划不属于本级，请推送到相应县市的地址。",
        "The area is not this tenant's; push the record to the address of its own county.");
  }

  /** A department's code is public; without it nobody could extend the map. */
  static Problem unmapped(String code) {
    return Problem.of(
        "dept-unmapped",
        Names.DEPARTMENT,
        "部门编码“" + code + "”没有对照，请在渠道设置的“部门编码对照”中补充后重放。",
        "The department code \""
            + code
            + "\" is not mapped; add it to the channel's map and replay.");
  }

  static Problem date(String field) {
    return Problem.of(
        "date-unknown",
        field,
        field + "应为日期时间，如2026-10-20 09:30:00或20261020T093000。",
        field + " must be a date and time, as 2026-10-20 09:30:00 or 20261020T093000.");
  }

  static Problem backHost() {
    return Problem.of(
        "back-url-foreign",
        Names.BACK_URL,
        "backUrl应为https地址，且域名已在渠道设置的“评价后可返回的网站”中登记。",
        "backUrl must be an https address on a host that the channel's settings allow.");
  }
}
