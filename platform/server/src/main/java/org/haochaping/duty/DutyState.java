package org.haochaping.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How pressing a duty is. */
public enum DutyState {
  DONE,
  WITHDRAWN,
  OVERDUE,
  TODAY,
  SOON,
  LATER;

  /** Two calendar days before its end a duty is about to be late. */
  private static final int SOON_DAYS = 2;

  /** How pressing something due then is. */
  public static DutyState of(LocalDate dueOn, boolean done, LocalDate today) {
    if (done) {
      return DONE;
    }
    if (today.isAfter(dueOn)) {
      return OVERDUE;
    }
    if (today.equals(dueOn)) {
      return TODAY;
    }
    return ChronoUnit.DAYS.between(today, dueOn) <= SOON_DAYS ? SOON : LATER;
  }

  /** In words, so that colour is never alone. */
  public String words(LocalDate dueOn, LocalDate today, @Nullable LocalDate doneOn) {
    long days = Math.abs(ChronoUnit.DAYS.between(today, dueOn));
    return switch (this) {
      case DONE -> doneOn != null && doneOn.isAfter(dueOn) ? "逾期完成" : "按时完成";
      case WITHDRAWN -> "不再办理";
      case OVERDUE -> "已逾期" + days + "天";
      case TODAY -> "今天到期";
      case SOON, LATER -> "还有" + days + "天到期";
    };
  }
}
