package org.haochaping.definition;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.web.Refusal;

/**
 * From which days a ruling can hold. Never from today or before: what citizens saw and what was
 * counted stays. Never before what is ruled already, which it would undo.
 */
public final class RulingDays {
  private RulingDays() {}

  public static LocalDate earliest(LocalDate today, LocalDate lastRuledFrom) {
    LocalDate tomorrow = today.plusDays(1);
    return lastRuledFrom.isAfter(tomorrow) ? lastRuledFrom : tomorrow;
  }

  static LocalDate latest(LocalDate today) {
    return today.plusYears(2);
  }

  /** Refuses a day on which a ruling cannot begin. */
  static void check(LocalDate from, LocalDate today, LocalDate lastRuledFrom) {
    LocalDate earliest = earliest(today, lastRuledFrom);
    if (!from.isAfter(today)) {
      throw refused(
          "施行日期最早为明天(" + today.plusDays(1) + ")，请重新选择。",
          "It can hold from tomorrow on at the earliest.");
    }
    if (from.isBefore(earliest)) {
      throw refused(
          "已有自" + earliest + "起施行的规定，新的施行日期不得早于这一天，请重新选择。",
          "Something is ruled from " + earliest + " already; choose that day or a later one.");
    }
    if (from.isAfter(latest(today))) {
      throw refused(
          "施行日期最晚为" + latest(today) + "，请重新选择。",
          "It can hold from " + latest(today) + " at the latest.");
    }
  }

  private static Refusal refused(String chinese, String english) {
    return Refusal.invalid(List.of(new Refusal.Field("from", "day-impossible", chinese, english)));
  }
}
