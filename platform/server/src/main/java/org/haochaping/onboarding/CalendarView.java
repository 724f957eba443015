package org.haochaping.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.calendar.Layer;
import org.haochaping.calendar.WorkingCalendar;
import org.haochaping.tenancy.Tenant;

/** A tenant's working days as they are read: the layers they come from, year by year. */
public final class CalendarView {
  private CalendarView() {}

  /**
   * The working calendar of a tenant.
   *
   * @param layers the nation's first; a later one overrules those before it
   * @param kept the areas whose layer whoever asks may add to
   */
  @Schema(name = "WorkingCalendar")
  public record Whole(List<LayerView> layers, List<Kept> kept) {}

  /** An area whose layer can be added to. */
  @Schema(name = "CalendarArea")
  public record Kept(String area, String name) {}

  @Schema(name = "CalendarLayer")
  public record LayerView(String area, String name, List<Year> years) {}

  /** The days of a year that are not as their weekday; none is said of it, too. */
  @Schema(name = "CalendarYear")
  public record Year(int year, List<Day> days) {}

  /**
   * A day unlike its weekday.
   *
   * @param works whether people work on it (调休上班)
   */
  @Schema(name = "CalendarDay")
  public record Day(LocalDate date, boolean works, String occasion, String notice) {}

  static Whole of(WorkingCalendar calendar, List<Tenant> kept) {
    return new Whole(
        calendar.layers().stream().map(CalendarView::layer).toList(),
        kept.stream().map(area -> new Kept(area.code(), area.name())).toList());
  }

  private static LayerView layer(Layer layer) {
    return new LayerView(
        layer.areaCode(),
        layer.name(),
        layer.years().stream()
            .sorted((one, other) -> other - one)
            .map(year -> new Year(year, days(layer, year)))
            .toList());
  }

  private static List<Day> days(Layer layer, int year) {
    return layer.exceptions().entrySet().stream()
        .filter(day -> day.getKey().getYear() == year)
        .sorted(Map.Entry.comparingByKey())
        .map(
            day ->
                new Day(
                    day.getKey(),
                    day.getValue().works(),
                    day.getValue().occasion(),
                    day.getValue().notice()))
        .toList();
  }
}
