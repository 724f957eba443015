package org.haochaping.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One layer of a calendar.
 *
 * @param areaCode whose it is, as 532800; 100000 is the nation
 * @param name the area's name
 * @param version counts up whenever a schedule of this layer arrives or is corrected
 * @param years the years it has published a schedule for
 * @param exceptions the days that differ from the layer below
 */
public record Layer(
    String areaCode,
    String name,
    int version,
    Set<Integer> years,
    Map<LocalDate, Exceptional> exceptions) {

  public Layer {
    years = Set.copyOf(years);
    exceptions = Map.copyOf(exceptions);
  }

  /**
   * A day unlike its weekday.
   *
   * @param works whether it is a working day (调休上班) or off (放假)
   * @param occasion why, as 泼水节
   * @param notice the notice that says so
   */
  public record Exceptional(boolean works, String occasion, String notice) {

    /** In words, as 泼水节调休上班，依据西政办电〔2018〕22号. */
    String words() {
      String plain = occasion.replaceFirst("调休$", "");
      return plain + (works ? "调休上班" : "放假") + "，依据" + notice;
    }
  }

  /** One that has published nothing yet. */
  static Layer of(String areaCode, String name) {
    return new Layer(areaCode, name, 0, Set.of(), Map.of());
  }

  Layer with(List<Schedule> schedules) {
    Set<Integer> allYears = new HashSet<>(years);
    Map<LocalDate, Exceptional> all = new HashMap<>(exceptions);
    for (Schedule schedule : schedules) {
      allYears.add(schedule.year());
      for (Schedule.Day day : schedule.days()) {
        all.put(day.date(), new Exceptional(day.works(), day.occasion(), schedule.notice()));
      }
    }
    return new Layer(areaCode, name, version + 1, allYears, all);
  }

  /** Whether it publishes schedules, but has none for this year yet. */
  boolean owes(int year) {
    return !years.isEmpty() && !years.contains(year);
  }

  /** As 532800@1. */
  String label() {
    return areaCode + "@" + version;
  }
}
