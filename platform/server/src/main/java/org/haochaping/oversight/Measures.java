package org.haochaping.oversight;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.figures.Count;
import org.haochaping.figures.LevelCounts;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rates;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * A sum with its rates exactly as printed; a rate of nothing is absent.
 *
 * @param levels how many of each level, the best first
 * @param activeLevels how many of them are active
 */
@Schema(name = "OverviewMeasures")
public record Measures(
    long total,
    long active,
    long defaults,
    long voided,
    List<Long> levels,
    List<Long> activeLevels,
    @Nullable String good,
    @Nullable String bad,
    @Nullable String activeGood,
    @Nullable String activeBad,
    @Nullable String averageScore) {

  static Measures of(Count count, Printing printing) {
    Rates rates = count.rates();
    return new Measures(
        count.all().total(),
        count.active().total(),
        count.defaults(),
        count.voided(),
        levels(count.all()),
        levels(count.active()),
        printing.rate(rates.good()),
        printing.rate(rates.bad()),
        printing.rate(rates.activeGood()),
        printing.rate(rates.activeBad()),
        printing.average(count.all()));
  }

  private static List<Long> levels(LevelCounts counts) {
    return Arrays.stream(Level.values()).map(counts::of).toList();
  }
}
