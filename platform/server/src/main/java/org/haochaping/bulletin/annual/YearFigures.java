package org.haochaping.bulletin.annual;

import java.util.List;
import org.haochaping.figures.LevelCounts;

/**
 * All figures of a year's report.
 *
 * @param levels of the months closed, all tenants together
 * @param closedMonths how many months of all tenants are closed
 * @param openMonths how many are not; their ratings are not in {@code levels}
 * @param units in order of tenant and name
 */
public record YearFigures(
    int year,
    LevelCounts levels,
    int closedMonths,
    int openMonths,
    List<UnitYear> units,
    CalledBack calledBack,
    Reviewed reviewed) {

  public YearFigures {
    units = List.copyOf(units);
  }

  public UnitYear all() {
    return units.stream().reduce(UnitYear.NONE, UnitYear::plus);
  }
}
