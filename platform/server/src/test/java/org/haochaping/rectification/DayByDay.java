package org.haochaping.rectification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts working days in Xishuangbanna one by one, by the notices of the State Council and of the
 * prefecture (西政办电〔2017〕42号, 〔2018〕22号) typed out here; shares no line with what it checks.
 */
final class DayByDay {
  private static final Set<LocalDate> OFF =
      days(
          // 国务院办公厅, 2018 to 2020 and 2026
          "2018-01-01 2018-02-15..2018-02-21 2018-04-05..2018-04-07 2018-04-29..2018-05-01"
              + " 2018-06-18 2018-09-24 2018-10-01..2018-10-07 2018-12-30..2018-12-31 2019-01-01"
              + " 2019-02-04..2019-02-10 2019-04-05..2019-04-07 2019-05-01..2019-05-04"
              + " 2019-06-07..2019-06-09 2019-09-13..2019-09-15 2019-10-01..2019-10-07 2020-01-01"
              + " 2020-01-24..2020-02-02 2026-01-01..2026-01-03 2026-02-15..2026-02-23"
              + " 2026-04-04..2026-04-06 2026-05-01..2026-05-05 2026-06-19..2026-06-21"
              + " 2026-09-25..2026-09-27 2026-10-01..2026-10-07",
          // 州庆、泼水节
          "2018-01-22..2018-01-26 2018-04-12..2018-04-13 2018-04-16 2019-01-23..2019-01-25"
              + " 2019-04-15..2019-04-19");
  private static final Set<LocalDate> WORK =
      days(
          "2018-02-11 2018-02-24 2018-04-08 2018-04-28 2018-09-29..2018-09-30 2018-12-29"
              + " 2019-02-02..2019-02-03 2019-04-28 2019-05-05 2019-09-29 2019-10-12 2020-01-19"
              + " 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10",
          "2018-01-20..2018-01-21 2019-04-20..2019-04-21");

  private DayByDay() {}

  static boolean works(LocalDate day) {
    if (WORK.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !OFF.contains(day);
  }

  /** 开始的当日不计入. */
  static LocalDate due(LocalDate begun, int workingDays) {
    LocalDate day = begun;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day;
  }

  static LocalDate before(LocalDate end, int workingDays) {
    LocalDate day = end;
    for (int left = workingDays; left > 0; ) {
      day = day.minusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day;
  }

  private static Set<LocalDate> days(String... notices) {
    Set<LocalDate> days = new HashSet<>();
    for (String part : String.join(" ", notices).split(" ")) {
      List<LocalDate> ends = List.of(part.split("\\.\\.")).stream().map(LocalDate::parse).toList();
      ends.get(0).datesUntil(ends.get(ends.size() - 1).plusDays(1)).forEach(days::add);
    }
    return days;
  }
}
