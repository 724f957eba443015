package org.haochaping.insight;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.closing.Closing;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Printing;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/** Levels and sources, month by month, as they were closed; shares as they are printed. */
public record LevelHistory(String from, String to, List<Month> months) {

  public LevelHistory {
    months = List.copyOf(months);
  }

  /**
   * One month.
   *
   * @param version of its latest closing; absent, like all numbers, while it is not closed
   * @param defaults of all, those filled in because nobody rated in time
   * @param voided on appeal, and in no other number
   */
  @Schema(name = "LevelMonth")
  public record Month(
      String period,
      @Nullable Integer version,
      @Nullable Instant cutOff,
      long total,
      long active,
      long bad,
      long defaults,
      long voided,
      @Nullable String badRate,
      List<OfLevel> levels,
      List<OfSource> sources) {

    static Month open(String period) {
      return new Month(period, null, null, 0, 0, 0, 0, 0, null, List.of(), List.of());
    }

    static Month of(Closing closing, Reach reach, Printing printing) {
      Figures figures = figures(closing.figures(), reach);
      Count total = figures.total();
      return new Month(
          closing.period().code(),
          closing.version(),
          closing.cutOff(),
          total.all().total(),
          total.active().total(),
          total.all().bad(),
          total.defaults(),
          total.voided(),
          printing.rate(total.rates().bad()),
          levels(total, printing),
          sources(figures, printing));
    }

    private static Figures figures(Figures all, Reach reach) {
      return new Figures(
          all.from(),
          all.to(),
          all.units(),
          all.cells().stream().filter(cell -> reach.covers(cell.unitId())).toList());
    }

    private static List<OfLevel> levels(Count total, Printing printing) {
      List<Level> levels = List.of(Level.values());
      List<@Nullable String> shares =
          printing.shares(levels.stream().map(total.all()::of).toList());
      List<@Nullable String> active =
          printing.shares(levels.stream().map(total.active()::of).toList());
      return IntStream.range(0, levels.size())
          .mapToObj(
              i ->
                  new OfLevel(
                      levels.get(i),
                      total.all().of(levels.get(i)),
                      total.active().of(levels.get(i)),
                      shares.get(i),
                      active.get(i)))
          .toList();
    }

    private static List<OfSource> sources(Figures figures, Printing printing) {
      List<Source> sources = List.of(Source.values());
      List<Count> counts = sources.stream().map(figures::of).toList();
      List<@Nullable String> shares =
          printing.shares(counts.stream().map(count -> count.all().total()).toList());
      return IntStream.range(0, sources.size())
          .mapToObj(
              i ->
                  new OfSource(
                      sources.get(i).number(),
                      sources.get(i).chinese(),
                      sources.get(i).english(),
                      counts.get(i).all().total(),
                      counts.get(i).active().total(),
                      counts.get(i).all().bad(),
                      shares.get(i)))
          .toList();
    }
  }

  /** How many of a level, and their share of all and of the active ones. */
  @Schema(name = "LevelOfMonth")
  public record OfLevel(
      Level level, long n, long active, @Nullable String share, @Nullable String activeShare) {}

  /** How many came from a source, and its share of all. */
  @Schema(name = "SourceOfMonth")
  public record OfSource(
      int source,
      String chinese,
      String english,
      long n,
      long active,
      long bad,
      @Nullable String share) {}
}
