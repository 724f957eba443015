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
        RecordNames.RECORDS,
        "records应是由记录对象组成的数组。",
        "records must be an array of objects.");
  }

  static Problem nothing() {
    return Problem.of(
        "body-without-records",
        RecordNames.RECORDS,
        "请求体中没有记录，请核对字段名称。",
        "There is no record in the body; check the field names.");
  }

  static Problem countNotANumber() {
    return Problem.of(
        "count-not-a-number",
        RecordNames.COUNT,
        "count应为本批记录条数。",
        "count must be the number of records in the batch.");
  }

  static Problem foreignArea() {
    return Problem.of(
        "area-foreign",
        RecordNames.AREA,
        "行政区划不属于本级，请推送到相应县市的地址。",
        "The area is not this tenant's; push the record to the address of its own county.");
  }
}
