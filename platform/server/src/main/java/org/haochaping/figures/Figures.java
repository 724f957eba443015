package org.haochaping.figures;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period of one tenant: counts by source, terminal and unit, from which every sum
 * that is printed follows.
 *
 * @param from the first day
 * @param to the last day
 * @param units the units of the period by code, under the names they had then; also those nobody
 *     rated
 * @param cells the counts, in order of source, terminal and unit; empty ones are left out
 * @param cases the cases finished in the period, in order of unit; none where no service records
 *     come in
 * @param scores of assessments that ended in the period, in order of source and unit; in no count
 */
public record Figures(
    LocalDate from,
    LocalDate to,
    List<Unit> units,
    List<Cell> cells,
    List<CaseCount> cases,
    List<ScoreCount> scores) {

  public Figures {
    units = units.stream().sorted(comparing(Unit::code).thenComparing(Unit::id)).toList();
    cells =
        cells.stream()
            .filter(cell -> !cell.count.equals(Count.NONE))
            .sorted(
                comparing(Cell::source).thenComparing(Cell::terminal).thenComparing(Cell::unitId))
            .toList();
    cases =
        cases.stream()
            .filter(count -> count.finished() > 0)
            .sorted(comparing(CaseCount::unitId))
            .toList();
    scores =
        scores.stream()
            .sorted(comparing(ScoreCount::source).thenComparing(ScoreCount::unitId))
            .toList();
  }

  /** Without scores. */
  public Figures(
      LocalDate from, LocalDate to, List<Unit> units, List<Cell> cells, List<CaseCount> cases) {
    this(from, to, units, cells, cases, List.of());
  }

  /** The figures of ratings alone. */
  public Figures(LocalDate from, LocalDate to, List<Unit> units, List<Cell> cells) {
    this(from, to, units, cells, List.of());
  }

  /**
   * A unit as it was called in the period.
   *
   * @param kind as in {@code unit.kind}; units of different kinds are ranked apart
   * @param lineOfWork 条线, by which it is compared with its like in other counties; absent when it
   *     has none, and in closings older than this
   */
  public record Unit(UUID id, String code, String name, String kind, @Nullable String lineOfWork) {

    /** One of no line of work. */
    public Unit(UUID id, String code, String name, String kind) {
      this(id, code, name, kind, null);
    }
  }

  /** The ratings of one unit that came from one source over one terminal. */
  public record Cell(Source source, Terminal terminal, UUID unitId, Count count) {}

  /** Only what came from these sources. */
  public Figures only(Set<Source> sources) {
    return new Figures(
        from,
        to,
        units,
        cells.stream().filter(cell -> sources.contains(cell.source)).toList(),
        cases,
        scores.stream().filter(score -> sources.contains(score.source())).toList());
  }

  public Count total() {
    return sum(cell -> true);
  }

  public Count of(Source source) {
    return sum(cell -> cell.source == source);
  }

  public Count of(Terminal terminal) {
    return sum(cell -> cell.terminal == terminal);
  }

  public Count of(Unit unit) {
    return sum(cell -> cell.unitId.equals(unit.id));
  }

  public Count of(Unit unit, Source source) {
    return sum(cell -> cell.unitId.equals(unit.id) && cell.source == source);
  }

  /** All cases of the period; absent where no service records come in. */
  public Optional<CaseCount> allCases() {
    return cases.stream().reduce(CaseCount::plus);
  }

  /** The cases of a unit; absent where it finished none. */
  public Optional<CaseCount> casesOf(Unit unit) {
    return cases.stream().filter(count -> count.unitId().equals(unit.id)).findFirst();
  }

  private Count sum(Predicate<Cell> which) {
    return cells.stream().filter(which).map(Cell::count).reduce(Count.NONE, Count::plus);
  }
}
