package org.haochaping.assessment.inspection;

import org.haochaping.web.Refusal;

/** Why a visit is not taken; the phone keeps it in every case. */
final class VisitRefusals {
  private VisitRefusals() {}

  static Refusal noTask() {
    return Refusal.unknown(
        "task-unknown",
        "没有这个暗访任务，或任务不是安排给您的；记录仍保存在手机上，请联系任务安排人。",
        "There is no such task, or it is not yours. The visit stays on the phone: ask whoever planned"
            + " it.");
  }

  static Refusal empty() {
    return Refusal.malformed(
        "visit-empty",
        "没有收到到访的内容；记录仍保存在手机上，请再次送出。",
        "Nothing of the visit arrived. It stays on the phone: send it again.");
  }

  static Refusal noPlace() {
    return Refusal.conflict(
        "place-not-planned",
        "该单位或窗口不在任务的到访范围内，未接收；记录仍保存在手机上。请联系任务安排人核对到访单位。",
        "The task does not name this unit or window. The visit stays on the phone: ask whoever planned"
            + " it.");
  }

  static Refusal placeEnded() {
    return Refusal.conflict(
        "place-ended",
        "到访当天该单位或窗口已撤销，未接收；记录仍保存在手机上。请联系任务安排人。",
        "The unit or window had ended on that day. The visit stays on the phone: ask whoever planned"
            + " it.");
  }

  static Refusal otherVisit() {
    return Refusal.conflict(
        "visit-taken",
        "该到访记录已按另一内容接收，先前的记录保持不变；请刷新任务列表，如有差错联系任务安排人撤销后重新填写。",
        "This visit was taken with other content, which stays; reload, and ask whoever planned it to"
            + " withdraw it if it is wrong.");
  }

  static Refusal channelPaused() {
    return Refusal.unavailable(
        "channel-paused",
        "暗访渠道暂停使用，记录保存在手机上，恢复后自动送出。",
        "The channel of inspections is paused; the visit is kept on the phone and sent later.");
  }
}
