package org.haochaping.verifier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The counts of a closing, in the order of the file. */
record Figures(
    String from,
    String to,
    List<Unit> units,
    List<Cell> cells,
    List<Cases> cases,
    List<Scores> scores) {
  private static final String DEPARTMENT = "DEPARTMENT";

  /**
   * A unit.
   *
   * @param line 条线, by which other rankings group; in older figures absent
   */
  record Unit(String id, String code, String name, String kind, Optional<String> line) {
    boolean isDepartment() {
      return kind.equals(DEPARTMENT);
    }
  }

  record Cell(long source, long terminal, String unit, Count count) {}

  record Scores(long source, String unit, long n, String sum) {}

  /** Finished cases of a unit. */
  record Cases(
      String unit, long finished, long evaluable, long evaluated, long active, long defaulted) {

    Share participation() {
      return new Share(evaluated, evaluable);
    }

    Share unrated() {
      return new Share(Math.max(0, evaluable - active), evaluable);
    }

    Cases plus(Cases other) {
      return new Cases(
          unit,
          Math.addExact(finished, other.finished),
          Math.addExact(evaluable, other.evaluable),
          Math.addExact(evaluated, other.evaluated),
          Math.addExact(active, other.active),
          Math.addExact(defaulted, other.defaulted));
    }
  }

  /** What is counted for a unit that is not listed would be in the sums and nowhere else. */
  Figures {
    Set<String> listed = units.stream().map(Unit::id).collect(Collectors.toSet());
    boolean known =
        listed.size() == units.size()
            && cells.stream().allMatch(cell -> listed.contains(cell.unit))
            && cases.stream().allMatch(count -> listed.contains(count.unit))
            && scores.stream().allMatch(score -> listed.contains(score.unit));
    if (!known) {
      throw new Unreadable("计数中有未列出或重复列出的单位。", "a unit is counted and not listed, or listed twice");
    }
  }

  Figures only(Collection<Long> sources) {
    return new Figures(
        from,
        to,
        units,
        cells.stream().filter(cell -> sources.contains(cell.source)).toList(),
        cases,
        scores.stream().filter(score -> sources.contains(score.source)).toList());
  }

  Count total() {
    return sum(cell -> true);
  }

  Count ofSource(long source) {
    return sum(cell -> cell.source == source);
  }

  Count ofTerminal(long terminal) {
    return sum(cell -> cell.terminal == terminal);
  }

  Count of(Unit unit) {
    return sum(cell -> cell.unit.equals(unit.id));
  }

  Count of(Unit unit, long source) {
    return sum(cell -> cell.unit.equals(unit.id) && cell.source == source);
  }

  Optional<Cases> casesOf(Unit unit) {
    return cases.stream().filter(count -> count.unit.equals(unit.id)).findFirst();
  }

  Optional<Cases> allCases() {
    return cases.stream().reduce(Cases::plus);
  }

  private Count sum(Predicate<Cell> which) {
    return cells.stream().filter(which).map(Cell::count).reduce(Count.NONE, Count::plus);
  }
}
