package org.haochaping.evaluation.handover;

import org.haochaping.web.Refusal;

/** What a citizen is told whom his app could not hand over; the codes are for its engineers. */
final class HandOverRefusals {
  private HandOverRefusals() {}

  static Refusal unreadable() {
    return Refusal.malformed(
        "hand-over-unreadable",
        "这个评价入口不完整，请返回App重新进入；如仍不行请拨打12345。",
        "This way to the rating page is incomplete; go back to the app and try again, or call 12345.");
  }

  /** Nobody signed it; whether the address exists is not told. */
  static Refusal notGenuine() {
    return Refusal.forbidden(
        "signature-wrong",
        "无法确认这个评价入口来自App，请从App重新进入；如仍不行请拨打12345。",
        "It cannot be told that this comes from the app; start again from there, or call 12345.");
  }

  static Refusal notNow() {
    return Refusal.gone(
        "signature-time",
        "这个评价入口已过期，请返回App重新进入。",
        "This way to the rating page has expired; go back to the app and start again.");
  }

  static Refusal used() {
    return Refusal.gone(
        "signature-replayed",
        "这个评价入口已经用过，请返回App重新进入；已提交的评价不会丢失，也不会重复计算。",
        "This way to the rating page was used before; go back to the app and start again. What was"
            + " rated is neither lost nor counted twice.");
  }

  static Refusal paused() {
    return Refusal.unavailable(
        "channel-paused",
        "App的评价暂停使用，请稍后再试或拨打12345。",
        "Rating from the app is paused; try again later or call 12345.");
  }

  /** The app sent what cannot be used: nothing its user could put right. */
  static Refusal unusable(Refusal refused) {
    return Refusal.invalid(
        refused.code(),
        "App交来的办件信息有误，暂时无法评价，请返回App稍后再试或拨打12345。",
        "What the app sent about your case cannot be used; go back and try again later, or call"
            + " 12345.");
  }
}
