package org.haochaping.channel.qrcode;

import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a rating or a request for a link, that the page itself cannot tell. */
final class Problems {

  private Problems() {}

  static Problem notFromACode() {
    return Problem.of(
        "link-missing", "link", "请扫描窗口或办件的二维码后再评价。", "Scan the QR code of a window or case first.");
  }

  static Problem noSubmissionKey() {
    return Problem.of(
        "idempotency-key-missing",
        "Idempotency-Key",
        "提交缺少防重复标识，请刷新页面后重试。",
        "The submission has no Idempotency-Key: reload the page and try again.");
  }

  static Problem numberMissing() {
    return Problem.of(
        "number-missing",
        Form.SERVICE_RECORD_NUMBER,
        "请填写受理单上的办件编号；没有受理单请向窗口询问，或拨打12345。",
        "Fill in the number on your acceptance slip; ask at the window if you have none, or call"
            + " 12345.");
  }

  static Problem numberMalformed() {
    return Problem.of(
        "number-malformed",
        Form.SERVICE_RECORD_NUMBER,
        "这不像办件编号，请对照受理单改正，4至64个字母或数字。",
        "This does not look like the number on an acceptance slip: 4 to 64 letters or digits. Correct"
            + " it.");
  }

  static Problem numberPersonal() {
    return Problem.of(
        "number-personal",
        Form.SERVICE_RECORD_NUMBER,
        "请填办件编号，不要填身份证号或电话号码；内容没有保存。",
        "Give the number of the case, not your identity or phone number; nothing was stored.");
  }

  static Problem notAnObject() {
    return Problem.of(
        "body-not-an-object",
        "",
        "请求体应是一个JSON对象，如{\"projectNo\":\"…\"}。",
        "The body must be a JSON object, as {\"projectNo\":\"…\"}.");
  }

  static Problem missing(String field) {
    return Problem.of(
        "field-missing",
        field,
        "缺少" + field + "，请补充后重新请求。",
        field + " is missing; add it and ask again.");
  }

  static Problem tooLong(String field, int most) {
    return Problem.of(
        "field-too-long",
        field,
        field + "最多" + most + "个字，请核对。",
        field + " has at most " + most + " characters.");
  }

  static Problem notANumber(String field, int most) {
    return Problem.of(
        "code-unknown",
        field,
        field + "应为1至" + most + "的整数。",
        field + " must be a whole number from 1 to " + most + ".");
  }

  static Problem foreignUnit() {
    return Problem.of(
        "dept-foreign",
        Fields.DEPARTMENT,
        "本渠道只为一个部门生成评价地址，deptCode不是该部门，请核对渠道设置“只限部门”。",
        "This channel makes addresses for one department only, and deptCode names another; see its"
            + " settings.");
  }

  static Problem foreignBackUrl() {
    return Problem.of(
        "back-url-foreign",
        Fields.BACK_URL,
        "backUrl应为https地址，且域名已在渠道设置的“评价后可返回的网站”中登记。",
        "backUrl must be an https address on a host that the channel's settings allow.");
  }
}
