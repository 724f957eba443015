package org.haochaping.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.jspecify.annotations.Nullable;

/** Figures as the API shows them; percentages are strings with two decimals, exactly as printed. */
public record FiguresView(
    LocalDate from,
    LocalDate to,
    String definitions,
    CountView total,
    List<LevelView> levels,
    List<SourceView> bySource,
    List<TerminalView> byTerminal,
    List<UnitView> byUnit,
    @Nullable CaseView cases,
    List<UnitCases> casesByUnit,
    List<ScoreView> scores) {

  /**
   * The scores of one unit by one kind of assessment.
   *
   * @param mean of a hundred points, with two decimals
   */
  @Schema(name = "ScoreFigures")
  public record ScoreView(
      int source, String chinese, UUID unitId, String unitName, long n, String mean) {}

  /** Cases finished in the period; absent where no service records come in. */
  @Schema(name = "CaseFigures")
  public record CaseView(
      long finished,
      long evaluable,
      long evaluated,
      long active,
      long defaulted,
      @Nullable String participationRate,
      @Nullable String unratedRate) {

    static CaseView of(CaseCount count) {
      return new CaseView(
          count.finished(),
          count.evaluable(),
          count.evaluated(),
          count.active(),
          count.defaulted(),
          printed(count.participation()),
          printed(count.unrated()));
    }
  }

  /** The cases of one unit. */
  public record UnitCases(UUID id, String name, CaseView counts) {}

  /** A count and its rates; a rate without data is absent. */
  public record CountView(
      long total,
      long good,
      long bad,
      long active,
      long activeGood,
      long activeBad,
      long defaults,
      long voided,
      long followUps,
      long followUpsBad,
      @Nullable String goodRate,
      @Nullable String badRate,
      @Nullable String activeRate,
      @Nullable String activeGoodRate,
      @Nullable String activeBadRate) {

    static CountView of(Count count) {
      Rates rates = count.rates();
      return new CountView(
          count.all().total(),
          count.all().good(),
          count.all().bad(),
          count.active().total(),
          count.active().good(),
          count.active().bad(),
          count.defaults(),
          count.voided(),
          count.followUps().total(),
          count.followUps().bad(),
          printed(rates.good()),
          printed(rates.bad()),
          printed(rates.active()),
          printed(rates.activeGood()),
          printed(rates.activeBad()));
    }
  }

  /** A level: how many, how many of them active, its share of all. */
  public record LevelView(
      Level level, String chinese, boolean bad, long n, long active, @Nullable String share) {}

  /** A source and its share of all. */
  public record SourceView(int source, String chinese, CountView counts, @Nullable String share) {}

  /** A terminal and its share of all. */
  public record TerminalView(
      int terminal, String chinese, CountView counts, @Nullable String share) {}

  /** A unit, and how many ratings it has from each source. */
  @Schema(name = "UnitFigures")
  public record UnitView(
      UUID id,
      String code,
      String name,
      String kind,
      CountView counts,
      List<FromSource> bySource) {}

  /** How many from one source. */
  public record FromSource(int source, long total, long bad) {}

  /** Counted now. */
  public static FiguresView of(Figures figures) {
    return of(figures, Definitions.VERSION);
  }

  /** Counted earlier, under the definitions of then. */
  public static FiguresView of(Figures figures, String definitions) {
    Count total = figures.total();
    long all = total.all().total();
    return new FiguresView(
        figures.from(),
        figures.to(),
        definitions,
        CountView.of(total),
        Arrays.stream(Level.values())
            .map(
                level ->
                    new LevelView(
                        level,
                        level.chinese(),
                        level.isBad(),
                        total.all().of(level),
                        total.active().of(level),
                        printed(new Rate(total.all().of(level), all))))
            .toList(),
        Arrays.stream(Source.values()).map(source -> source(figures, source, all)).toList(),
        Arrays.stream(Terminal.values()).map(terminal -> terminal(figures, terminal, all)).toList(),
        figures.units().stream().map(unit -> unit(figures, unit)).toList(),
        figures.allCases().map(CaseView::of).orElse(null),
        figures.units().stream()
            .flatMap(
                unit ->
                    figures
                        .casesOf(unit)
                        .map(count -> new UnitCases(unit.id(), unit.name(), CaseView.of(count)))
                        .stream())
            .toList(),
        figures.scores().stream().map(score -> score(figures, score)).toList());
  }

  private static ScoreView score(Figures figures, ScoreCount score) {
    return new ScoreView(
        score.source().number(),
        score.source().chinese(),
        score.unitId(),
        figures.units().stream()
            .filter(unit -> unit.id().equals(score.unitId()))
            .map(Figures.Unit::name)
            .findFirst()
            .orElse(""),
        score.n(),
        score.mean().toPlainString());
  }

  private static SourceView source(Figures figures, Source source, long all) {
    Count count = figures.of(source);
    return new SourceView(
        source.number(),
        source.chinese(),
        CountView.of(count),
        printed(new Rate(count.all().total(), all)));
  }

  private static TerminalView terminal(Figures figures, Terminal terminal, long all) {
    Count count = figures.of(terminal);
    return new TerminalView(
        terminal.pf(),
        terminal.chinese(),
        CountView.of(count),
        printed(new Rate(count.all().total(), all)));
  }

  private static UnitView unit(Figures figures, Figures.Unit unit) {
    return new UnitView(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        CountView.of(figures.of(unit)),
        Arrays.stream(Source.values())
            .map(source -> from(source, figures.of(unit, source)))
            .filter(from -> from.total > 0)
            .toList());
  }

  private static FromSource from(Source source, Count count) {
    return new FromSource(source.number(), count.all().total(), count.all().bad());
  }

  private static @Nullable String printed(Rate rate) {
    return rate.whole() == 0 ? null : rate.printed();
  }
}
