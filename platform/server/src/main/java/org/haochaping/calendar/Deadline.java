package org.haochaping.calendar;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and why then.
 *
 * @param openedOn the day it began; does not count
 * @param workingDays how many working days it has
 * @param dueOn its last working day
 * @param days every day from the first to the last
 * @param calendarVersion which calendar said so
 * @param warning which schedules are missing; absent when none is
 */
public record Deadline(
    LocalDate openedOn,
    int workingDays,
    LocalDate dueOn,
    List<Day> days,
    String calendarVersion,
    @Nullable String warning) {

  public Deadline {
    days = List.copyOf(days);
  }

  /** One day of the way, whether it counts, and why. */
  public record Day(LocalDate date, boolean counts, String note) {}

  /** The explanation as it stands in {@code duty.explanation}. */
  public JsonArray explanation() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Day day : days) {
      array.add(
          Json.createObjectBuilder()
              .add("date", day.date.toString())
              .add("counts", day.counts)
              .add("note", day.note));
    }
    return array.build();
  }
}
