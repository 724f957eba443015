package org.haochaping.plugin.api;

/** What can be wrong with a rating, in words for the citizen. */
final class RatingPageProblems {

  private RatingPageProblems() {}

  static Problem levelUnknown() {
    return Problem.of(
        "level-unknown",
        Form.LEVEL,
        "请在“非常满意”至“非常不满意”五个等级中选择一个。",
        "Choose one of the five levels.");
  }

  static Problem tagUnknown() {
    return Problem.of(
        "tag-unknown", Form.TAGS, "请从页面列出的评价内容中选择。", "Choose from the reasons shown.");
  }

  static Problem wordsTooLong(int most) {
    return Problem.of(
        "words-too-long",
        Form.WORDS,
        "文字评价最多" + most + "字，请缩短后再提交。",
        "At most " + most + " characters: please shorten your words.");
  }

  static Problem reasonRequired() {
    return Problem.of(
        "reason-required",
        Form.WORDS,
        "请至少选择一项原因或写几个字，便于核实和整改。",
        "Choose a reason or write a few words, so that it can be looked into.");
  }

  static Problem contactNotAsked() {
    return Problem.of(
        "contact-not-asked",
        Form.CONTACT_PHONE,
        "本渠道不收集联系方式，请删除后再提交。",
        "This channel takes no contact data: please remove it.");
  }

  static Problem consentRequired() {
    return Problem.of(
        "consent-required",
        Form.CONTACT_CONSENT,
        "留下联系方式须先勾选同意书；也可以不留。",
        "To leave a contact, agree to the consent text first; or leave none.");
  }

  static Problem nameTooLong(int most) {
    return Problem.of(
        "name-too-long",
        Form.CONTACT_NAME,
        "称呼最多" + most + "字。",
        "The name has at most " + most + " characters.");
  }

  static Problem phoneInvalid() {
    return Problem.of(
        "phone-invalid",
        Form.CONTACT_PHONE,
        "请填写11位手机号码，或带区号的固定电话，例如0691-2123456。",
        "Enter a mobile number of 11 digits, or a landline with its area code.");
  }
}
