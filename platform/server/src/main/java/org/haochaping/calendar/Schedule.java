package org.haochaping.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What an area publishes for one year.
 *
 * @param notice the notice (文号) that says so
 */
public record Schedule(String areaCode, int year, String notice, List<Day> days) {

  public Schedule {
    days = List.copyOf(days);
  }

  /** A day unlike the layer below has it. */
  public record Day(LocalDate date, boolean works, String occasion) {}
}
