package org.haochaping.channel.survey;

import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a sheet that the core could not tell. */
final class SurveyProblems {
  private SurveyProblems() {}

  static Problem sheetsOnly() {
    return Problem.of(
        "sheet-missing",
        "",
        "本渠道只接收本平台问卷页面填写的答卷，请通过问卷链接或二维码填写。",
        "This channel takes sheets of this platform's questionnaires only; use their link or code.");
  }

  static Problem noSubmissionKey() {
    return Problem.of(
        "idempotency-key-missing",
        "Idempotency-Key",
        "提交缺少防重复标识，请刷新页面后重试。",
        "The submission has no Idempotency-Key: reload the page and try again.");
  }

  static Problem nothingAnswered() {
    return Problem.of(
        "sheet-empty", "answers", "答卷是空的，请填写后再提交。", "The sheet is empty; fill it in.");
  }

  static Problem levelUnknown() {
    return Problem.of(
        "level-unknown",
        Form.LEVEL,
        "总体评价应为五个等级之一，请刷新页面后重新选择。",
        "The level is none of the five; reload the page and choose again.");
  }

  static Problem wordsTooLong(int most) {
    return Problem.of(
        "words-too-long",
        Form.WORDS,
        "文字内容共超过" + most + "字，请精简后重新提交。",
        "There are more than " + most + " characters of text; shorten it.");
  }

  static Problem contactNotAsked() {
    return Problem.of(
        "contact-not-asked",
        Form.CONTACT_PHONE,
        "本问卷不收集联系方式，请删除后重新提交。",
        "This questionnaire asks for no contact; leave it out.");
  }

  static Problem contactInvalid() {
    return Problem.of(
        "contact-invalid",
        Form.CONTACT_PHONE,
        "请填写正确的电话号码，称呼最多20字；也可以不留联系方式。",
        "Give a real number and a name of at most 20 characters, or none at all.");
  }
}
