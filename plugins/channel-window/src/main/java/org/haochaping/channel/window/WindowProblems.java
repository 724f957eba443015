package org.haochaping.channel.window;

import org.haochaping.plugin.api.Problem;

/** What can be wrong, in words for the vendor's engineers and for those who fix it here. */
final class WindowProblems {
  private WindowProblems() {}

  static Problem notJson() {
    return Problem.of(
        "body-not-json",
        "",
        "请求体应是一个完整的JSON：单条记录、记录数组，或含records数组的一批。",
        "The body must be complete JSON: a record, an array of records, or a batch with records.");
  }

  static Problem nothing() {
    return Problem.of(
        "body-without-records",
        "records",
        "请求体中没有记录，请核对字段名称或“字段对照”。",
        "There is no record in the body; check the names of fields.");
  }

  static Problem countNotANumber() {
    return Problem.of(
        "count-not-a-number",
        "count",
        "count应为本批记录条数。",
        "count must be the number of records in the batch.");
  }

  static Problem missing(Field field) {
    return Problem.of(
        "field-missing",
        field.key(),
        "缺少" + field.key() + "，请补充后重新推送；名称不同的，请在“字段对照”中填写。",
        field.key() + " is missing; add it, or map its name in the settings.");
  }

  static Problem tooLong(Field field, int most) {
    return Problem.of(
        "field-too-long",
        field.key(),
        field.key() + "最多" + most + "个字，请核对。",
        field.key() + " has at most " + most + " characters.");
  }

  static Problem levelUnknown() {
    return Problem.of(
        "code-unknown",
        Field.LEVEL.key(),
        "满意度代码不在约定之内，请核对，或在渠道设置中更正“满意度编码”或补充对照后重放。",
        "The level's code is not one agreed on; correct it, or the channel's settings, and replay.");
  }

  /** A device's number is on the device; without it nobody could extend the map. */
  static Problem unmapped(String device) {
    return Problem.of(
        "device-unmapped",
        Field.DEVICE.key(),
        "评价器“" + device + "”没有对照，请在渠道设置的“评价器对照”中填写它在哪个窗口，然后重放。",
        "The device \"" + device + "\" is not mapped to a window; add it and replay.");
  }

  static Problem date() {
    return Problem.of(
        "date-unknown",
        Field.TIME.key(),
        "time应为日期时间，如2026-10-20 09:30:00；没有时钟的评价器请不要填写。",
        "time must be a date and time, as 2026-10-20 09:30:00; leave it out without a clock.");
  }

  static Problem noSubmissionKey() {
    return Problem.of(
        "idempotency-key-missing",
        "",
        "提交缺少防重复标识，请刷新评价器页面。",
        "The submission has no key; reload the terminal's page.");
  }
}
