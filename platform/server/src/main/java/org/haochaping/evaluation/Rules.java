package org.haochaping.evaluation;

import java.time.LocalDate;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a rating, in sentences that say what to do. */
public final class Rules {
  private Rules() {}

  static Problem ratedInTheFuture(LocalDate day, LocalDate today) {
    return Problem.of(
        "rated-in-the-future",
        "ratedOn",
        "评价日期" + day + "晚于今天(" + today + "),请改为实际评价日期。",
        "The rating date " + day + " is after today (" + today + "); give the real date.");
  }

  static Problem ratedTooLongAgo(LocalDate day, LocalDate earliest) {
    return Problem.of(
        "rated-too-long-ago",
        "ratedOn",
        "评价日期" + day + "早于" + earliest + ",请核对年份。",
        "The rating date " + day + " is before " + earliest + "; check the year.");
  }

  public static Problem unitUnknown(String code) {
    return Problem.of(
        "unit-unknown",
        "unitCode",
        "部门编码“" + code + "”不在本级组织机构中,请改正或先维护组织机构。",
        "No unit has the code \"" + code + "\"; correct it or add the unit first.");
  }

  public static Problem windowUnknown(String code) {
    return Problem.of(
        "window-unknown",
        "windowCode",
        "窗口编码“" + code + "”不存在,请改正或留空。",
        "No window has the code \"" + code + "\"; correct it or leave it empty.");
  }

  public static Problem staffUnknown(String number) {
    return Problem.of(
        "staff-unknown",
        "staffNumber",
        "工号“" + number + "”不存在,请改正或留空。",
        "No staff has the number \"" + number + "\"; correct it or leave it empty.");
  }

  public static Problem matterUnknown(String code) {
    return Problem.of(
        "matter-unknown",
        "matterCode",
        "事项编码“" + code + "”不存在,请改正或留空。",
        "No matter has the code \"" + code + "\"; correct it or leave it empty.");
  }

  static Problem tagUnknown(String code, Level level) {
    return Problem.of(
        "tag-unknown",
        "tags",
        "评价内容“" + code + "”不属于“" + level.chinese() + "”的现行目录,请重新选择。",
        "The content \"" + code + "\" is not in the catalogue of this level; choose again.");
  }

  static Problem wordsTooLong(int most) {
    return Problem.of(
        "words-too-long",
        "words",
        "文字评价最多" + most + "字,请缩短。",
        "At most " + most + " characters; shorten the words.");
  }

  public static Problem numberOutOfRange() {
    return Problem.of(
        "number-out-of-range",
        "assessNumber",
        "评价次数只能是1或2,服务次数从1开始,请改正。",
        "The assess number is 1 or 2 and the service number starts at 1; correct them.");
  }

  static Problem reasonMissing(Level level) {
    return Problem.of(
        "reason-missing",
        "tags",
        "选择“" + level.chinese() + "”时，请至少选一个原因或写一句话。",
        "For this level choose at least one reason or write a sentence.");
  }

  static Problem contactForgotten() {
    return Problem.of(
        "contact-forgotten",
        Form.CONTACT_PHONE,
        "App交来的电话已经删除，请在下面填写电话，或不留联系方式。",
        "The number that the app handed over has been deleted; enter a number below, or leave none.");
  }

  static Problem keyMissing() {
    return Problem.of(
        "once-key-missing",
        "onceKey",
        "缺少防重复标识,请刷新页面或补充流水号后重试。",
        "There is nothing that makes the rating once-only; reload, or add a serial number.");
  }

  static Problem otherContent() {
    return Problem.of(
        "idempotency-conflict",
        "onceKey",
        "该标识已提交过内容不同的评价,原评价保持不变;如需追加请使用二次评价。",
        "This key was used for a different rating, which stays as it is; use a follow-up rating to"
            + " add to it.");
  }

  static Problem ratingsOnly() {
    return Problem.of(
        "ratings-only",
        "",
        "文件只能导入评价,办件请由业务系统推送。",
        "A file brings ratings only; service records are pushed.");
  }

  static Problem alreadyRated() {
    return Problem.of(
        "already-rated",
        "serviceRecordNumber",
        "该办件本次服务已评价,一次服务评价一次;如需追加请使用二次评价。",
        "This service has been rated already; use a follow-up rating to add to it.");
  }
}
