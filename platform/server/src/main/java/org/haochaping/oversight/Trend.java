package org.haochaping.oversight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.closing.PeriodKind;
import org.jspecify.annotations.Nullable;

/** The course of sums over periods of one kind, the first first. */
public record Trend(PeriodKind kind, List<Moment> periods, List<Series> series) {

  /** One period. */
  @Schema(name = "TrendPeriod")
  public record Moment(String code, String name) {}

  /**
   * One course.
   *
   * @param whole whether it is of a tenant with all below it
   * @param points one for each period; absent where nothing was closed
   * @param closed how many tenants had closed each period
   * @param due how many owed it
   */
  @Schema(name = "TrendSeries")
  public record Series(
      String code,
      String name,
      boolean whole,
      List<@Nullable Measures> points,
      List<Integer> closed,
      List<Integer> due) {}
}
