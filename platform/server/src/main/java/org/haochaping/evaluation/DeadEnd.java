package org.haochaping.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Refusal;

/** Why a code that was made here cannot be used now, in words for whoever scanned it. */
@Schema(name = "DeadEnd")
public enum DeadEnd {
  /** Withdrawn by staff. */
  REVOKED,
  /** Its time is over. */
  EXPIRED,
  /** Its channel is paused; it may work again. */
  PAUSED,
  /** The window it hangs at is no more. */
  WINDOW_CLOSED,
  /** The unit it is for is no more, and none took its place. */
  UNIT_CLOSED;

  /** The refusal; it says where to go instead. */
  Refusal refusal(Elsewhere elsewhere) {
    String chinese = elsewhere.chinese();
    String english = elsewhere.english();
    return switch (this) {
      case REVOKED ->
          Refusal.gone(
              "link-revoked", "此二维码已停用。" + chinese, "This code has been withdrawn. " + english);
      case EXPIRED ->
          Refusal.gone("link-expired", "此评价链接已过期。" + chinese, "This link has expired. " + english);
      case PAUSED ->
          Refusal.unavailable(
              "channel-paused",
              "该评价渠道暂停使用，请稍后再试，或拨打12345。",
              "This channel is paused; try again later or call 12345.");
      case WINDOW_CLOSED ->
          Refusal.gone(
              "window-closed", "此二维码所在的窗口已经撤销。" + chinese, "This window is no more. " + english);
      case UNIT_CLOSED ->
          Refusal.gone(
              "unit-closed", "此二维码所属的单位已经撤销。" + chinese, "This office is no more. " + english);
    };
  }
}
