package org.haochaping.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.jspecify.annotations.Nullable;

/** Figures as the API shows them; percentages and scores are strings, exactly as printed. */
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

    static CaseView of(CaseCount count, Printing printing) {
      return new CaseView(
          count.finished(),
          count.evaluable(),
          count.evaluated(),
          count.active(),
          count.defaulted(),
          printing.rate(count.participation()),
          printing.rate(count.unrated()));
    }
  }

  /** The cases of one unit. */
  public record UnitCases(UUID id, String name, CaseView counts) {}

  /**
   * A count and its rates; a rate without data is absent.
   *
   * @param averageScore 平均分 of all ratings by the weights in force
   * @param activeAverageScore of the active ones
   */
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
      @Nullable String activeBadRate,
      @Nullable String averageScore,
      @Nullable String activeAverageScore) {

    static CountView of(Count count, Printing printing) {
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
          printing.rate(rates.good()),
          printing.rate(rates.bad()),
          printing.rate(rates.active()),
          printing.rate(rates.activeGood()),
          printing.rate(rates.activeBad()),
          printing.average(count.all()),
          printing.average(count.active()));
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

  /** Counted now, printed where nobody has ruled anything. */
  public static FiguresView of(Figures figures) {
    return of(figures, FiguresPolicy.usual());
  }

  /** Counted now. */
  public static FiguresView of(Figures figures, FiguresPolicy policy) {
    return of(figures, Definitions.VERSION, policy);
  }

  /** Counted earlier, under the definitions and the rules of then. */
  public static FiguresView of(Figures figures, String definitions, FiguresPolicy policy) {
    Printing printing = new Printing(policy);
    return new FiguresView(
        figures.from(),
        figures.to(),
        definitions,
        CountView.of(figures.total(), printing),
        levels(figures.total(), printing),
        sources(figures, printing),
        terminals(figures, printing),
        figures.units().stream().map(unit -> unit(figures, unit, printing)).toList(),
        figures.allCases().map(count -> CaseView.of(count, printing)).orElse(null),
        figures.units().stream()
            .flatMap(
                unit ->
                    figures
                        .casesOf(unit)
                        .map(
                            count ->
                                new UnitCases(unit.id(), unit.name(), CaseView.of(count, printing)))
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

  private static List<LevelView> levels(Count total, Printing printing) {
    List<Level> levels = List.of(Level.values());
    List<@Nullable String> shares = printing.shares(levels.stream().map(total.all()::of).toList());
    return IntStream.range(0, levels.size())
        .mapToObj(
            i -> {
              Level level = levels.get(i);
              return new LevelView(
                  level,
                  level.chinese(),
                  level.isBad(),
                  total.all().of(level),
                  total.active().of(level),
                  shares.get(i));
            })
        .toList();
  }

  private static List<SourceView> sources(Figures figures, Printing printing) {
    List<Source> sources = List.of(Source.values());
    List<Count> counts = sources.stream().map(figures::of).toList();
    List<@Nullable String> shares = shares(counts, printing);
    return IntStream.range(0, sources.size())
        .mapToObj(
            i ->
                new SourceView(
                    sources.get(i).number(),
                    sources.get(i).chinese(),
                    CountView.of(counts.get(i), printing),
                    shares.get(i)))
        .toList();
  }

  private static List<TerminalView> terminals(Figures figures, Printing printing) {
    List<Terminal> terminals = List.of(Terminal.values());
    List<Count> counts = terminals.stream().map(figures::of).toList();
    List<@Nullable String> shares = shares(counts, printing);
    return IntStream.range(0, terminals.size())
        .mapToObj(
            i ->
                new TerminalView(
                    terminals.get(i).pf(),
                    terminals.get(i).chinese(),
                    CountView.of(counts.get(i), printing),
                    shares.get(i)))
        .toList();
  }

  private static List<@Nullable String> shares(List<Count> counts, Printing printing) {
    return printing.shares(counts.stream().map(count -> count.all().total()).toList());
  }

  private static UnitView unit(Figures figures, Figures.Unit unit, Printing printing) {
    return new UnitView(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        CountView.of(figures.of(unit), printing),
        Arrays.stream(Source.values())
            .map(source -> from(source, figures.of(unit, source)))
            .filter(from -> from.total > 0)
            .toList());
  }

  private static FromSource from(Source source, Count count) {
    return new FromSource(source.number(), count.all().total(), count.all().bad());
  }
}
