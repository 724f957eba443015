package org.haochaping.notification;

import static org.haochaping.notification.Placeholder.COUNT;
import static org.haochaping.notification.Placeholder.LINES;
import static org.haochaping.notification.Placeholder.LINK;
import static org.haochaping.notification.Placeholder.MATTER;
import static org.haochaping.notification.Placeholder.NAME;
import static org.haochaping.notification.Placeholder.NUMBER;
import static org.haochaping.notification.Placeholder.PLACE;
import static org.haochaping.notification.Placeholder.RECEIPT;
import static org.haochaping.notification.Placeholder.UNIT;
import static org.haochaping.notification.Placeholder.WHAT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What messages are about, to whom, and in which words where a tenant has none of its own. None of
 * them quotes a citizen, and those to citizens do not say what was rated how: others read phones,
 * too.
 */
public enum MessageKind {
  CASE_HANDED_OVER(
      "case-handed-over",
      Audience.CITIZEN,
      Manner.BY_DAY,
      "您的评价已转办",
      "您好，您对{{unit}}的评价已受理并转办，办理进度可凭查询码{{receipt}}查询：{{link}}",
      List.of(PLACE, UNIT, MATTER, NUMBER, RECEIPT, LINK)),
  CASE_ANSWERED(
      "case-answered",
      Audience.CITIZEN,
      Manner.BY_DAY,
      "您的评价已有答复",
      "您好，{{unit}}已答复您的评价，请打开{{link}}查看。本短信不收取任何费用，不索要验证码。",
      List.of(PLACE, UNIT, MATTER, NUMBER, RECEIPT, LINK)),
  CASE_VOIDED(
      "case-voided",
      Audience.CITIZEN,
      Manner.BY_DAY,
      "您的评价复核结果",
      "您好，您对{{unit}}的评价经复核未予采纳，理由和意见渠道请打开{{link}}查看。",
      List.of(PLACE, UNIT, MATTER, NUMBER, RECEIPT, LINK)),
  APPEAL_DECIDED(
      "appeal-decided",
      Audience.CITIZEN,
      Manner.BY_DAY,
      "您的评价复核结果",
      "您好，您对{{unit}}的评价已经复核，评价有效，继续办理，请打开{{link}}查看。",
      List.of(PLACE, UNIT, MATTER, NUMBER, RECEIPT, LINK)),
  RECEIPT_FOUND(
      "receipt-found",
      Audience.CITIZEN,
      Manner.AT_ONCE,
      "找回查询码",
      "您好，您在{{place}}的评价查询码是{{receipt}}，请勿转告他人。不是您本人查询的，请忽略。",
      List.of(PLACE, RECEIPT, LINK)),
  STAFF_TO_ACKNOWLEDGE(
      "staff-to-acknowledge",
      Audience.STAFF,
      Manner.DAILY,
      "有差评转办到本单位",
      "差评件{{number}}已转办到{{unit}}，请登录平台签收并核查整改。{{what}}",
      List.of(PLACE, UNIT, MATTER, NUMBER, WHAT, NAME)),
  STAFF_DUE_SOON(
      "staff-due-soon",
      Audience.STAFF,
      Manner.DAILY,
      "差评件即将到期",
      "差评件{{number}}（{{unit}}）：{{what}}，请按时办理。",
      List.of(PLACE, UNIT, MATTER, NUMBER, WHAT, NAME)),
  STAFF_OVERDUE(
      "staff-overdue",
      Audience.STAFF,
      Manner.BY_DAY,
      "差评件已逾期",
      "差评件{{number}}（{{unit}}）：{{what}}已逾期，请立即办理。",
      List.of(PLACE, UNIT, MATTER, NUMBER, WHAT, NAME)),
  STAFF_PRESSED(
      "staff-pressed",
      Audience.STAFF,
      Manner.BY_DAY,
      "差评件督办",
      "督办：差评件{{number}}（{{unit}}）：{{what}}。",
      List.of(PLACE, UNIT, MATTER, NUMBER, WHAT, NAME)),
  STAFF_TO_DECIDE(
      "staff-to-decide",
      Audience.STAFF,
      Manner.DAILY,
      "有事项待您决定",
      "差评件{{number}}（{{unit}}）有事项待决定：{{what}}，请登录平台办理。",
      List.of(PLACE, UNIT, MATTER, NUMBER, WHAT, NAME)),
  STAFF_TO_CLOSE(
      "staff-to-close",
      Audience.STAFF,
      Manner.DAILY,
      "上月通报待发布",
      "{{place}}：{{what}}，请登录平台结算并发布通报。",
      List.of(PLACE, WHAT, NAME)),
  STAFF_DIGEST(
      "staff-digest",
      Audience.STAFF,
      Manner.DAILY,
      "好差评平台：今天有{{count}}项提醒",
      "您好，今天有{{count}}项提醒：\n{{lines}}\n请登录平台办理。",
      List.of(PLACE, COUNT, LINES, NAME)),
  TRIAL(
      "trial",
      Audience.STAFF,
      Manner.AT_ONCE,
      "好差评平台测试消息",
      "这是{{place}}好差评平台的测试消息，收到说明发送设置可用。",
      List.of(PLACE));

  /** Who gets it. */
  public enum Audience {
    CITIZEN,
    STAFF
  }

  /** When it goes out. */
  public enum Manner {
    /** As soon as it can. */
    AT_ONCE,
    /** As soon as it can, but not at night. */
    BY_DAY,
    /** With all else of the day, once. */
    DAILY
  }

  private final String code;
  private final Audience audience;
  private final Manner manner;
  private final String subject;
  private final String body;
  private final List<Placeholder> placeholders;

  MessageKind(
      String code,
      Audience audience,
      Manner manner,
      String subject,
      String body,
      List<Placeholder> placeholders) {
    this.code = code;
    this.audience = audience;
    this.manner = manner;
    this.subject = subject;
    this.body = body;
    this.placeholders = placeholders;
  }

  /** The stable name, which plugins map to their gateways' templates. */
  public String code() {
    return code;
  }

  public Audience audience() {
    return audience;
  }

  public Manner manner() {
    return manner;
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }

  public List<Placeholder> placeholders() {
    return placeholders;
  }

  static Optional<MessageKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
