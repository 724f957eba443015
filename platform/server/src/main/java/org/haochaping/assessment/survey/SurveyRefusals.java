package org.haochaping.assessment.survey;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.web.Refusal;

/** Why a survey cannot be answered, in sentences that say where to go instead. */
final class SurveyRefusals {
  private SurveyRefusals() {}

  static Refusal unknown() {
    return Refusal.unknown(
        "survey-unknown",
        "没有找到这份问卷，请重新扫描二维码；如需反映问题，请拨打12345。",
        "There is no such survey; scan the code again. To tell us something, call 12345.");
  }

  static Refusal notYet(LocalDate from) {
    return Refusal.conflict(
        "survey-to-come",
        "这份问卷从" + from + "开始填写，请到时再来。",
        "This survey begins on " + from + "; come back then.");
  }

  static Refusal over() {
    return Refusal.gone(
        "survey-over",
        "这次问卷调查已经结束，感谢您的关注。如需评价某次服务，请扫描窗口的二维码；如需反映问题，请拨打12345。",
        "This survey is over. To rate a service scan the code at its window; to tell us something,"
            + " call 12345.");
  }

  static Refusal full() {
    return Refusal.gone(
        "survey-full",
        "这个部门的问卷份数已满，您的答卷没有提交。如需评价某次服务，请扫描窗口的二维码；如需反映问题，请拨打12345。",
        "There are enough sheets about this department; yours was not taken. To rate a service scan"
            + " the code at its window; to tell us something, call 12345.");
  }

  static Refusal paused() {
    return Refusal.unavailable(
        "survey-paused", "问卷暂停填写，请稍后再试。", "The survey is paused; try again later.");
  }

  /** Told to who holds the invitation; it tells nothing of the sheet there is. */
  static Refusal answered() {
    return Refusal.conflict(
        "survey-answered",
        "这个邀请码已经填写过了，每码只能填写一份，本次没有提交。如需补充意见，请拨打12345。",
        "This invitation was used already, and each is good for one sheet; this was not taken. To"
            + " add something, call 12345.");
  }

  static Refusal otherContent() {
    return Refusal.conflict(
        "idempotency-conflict",
        "这份答卷已经提交过，修改后的内容没有保存。",
        "This sheet was submitted already; what was changed since was not taken.");
  }

  static Refusal keyMissing() {
    return Refusal.malformed(
        "idempotency-key-missing",
        "提交缺少防重复标识，请刷新页面后重试。",
        "The Idempotency-Key header is missing or too long; reload the page and try again.");
  }

  static Refusal unitUnknown() {
    return field("unit", "unit-unknown", "请选择要评价的部门。", "Choose the department to rate.");
  }

  static Refusal phoneInvalid() {
    return field(
        "phone",
        "phone-invalid",
        "请填写正确的电话号码；号码只用于防止重复填写。",
        "Give a real number; it only keeps anybody from answering twice.");
  }

  static Refusal invitationUnknown() {
    return field(
        "invitation",
        "invitation-unknown",
        "邀请码不正确，请核对后重新填写。",
        "There is no such invitation; check the code.");
  }

  private static Refusal field(String field, String code, String chinese, String english) {
    return Refusal.invalid(List.of(new Refusal.Field(field, code, chinese, english)));
  }
}
