package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What had become of bad reviews when the period was closed, by source and department.
 *
 * @param before of those that were open when the period before was closed
 */
record Outcomes(List<Line> lines, Optional<Before> before) {
  static final Outcomes NONE = new Outcomes(List.of(), Optional.empty());

  private static final List<String> COUNTS =
      List.of("cases", "handedOver", "rectified", "overdue", "extended", "unanswered", "refuted");
  private static final List<String> COUNTS_BEFORE = List.of("open", "answered", "refuted");

  /** The counts of one department and source, in the order of their columns. */
  record Line(long source, String unitId, String unit, List<Long> counts) {
    private Line plus(Line other) {
      List<Long> sums = new ArrayList<>();
      for (int i = 0; i < counts.size(); i++) {
        sums.add(Math.addExact(counts.get(i), other.counts.get(i)));
      }
      return new Line(source, unitId, unit, sums);
    }
  }

  /** The period before. */
  record Before(Period period, List<Line> lines) {}

  static Outcomes read(Members json) {
    return new Outcomes(
        json.objects("units").stream().map(line -> line(line, COUNTS)).toList(),
        json.has("before") ? Optional.of(before(json.object("before"))) : Optional.empty());
  }

  /** By department, of some sources; in the order in which they stand. */
  static List<Line> byUnit(List<Line> lines, List<Long> sources) {
    Map<String, Line> sums = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> sources.contains(line.source))
        .forEach(line -> sums.merge(line.unitId, line, Line::plus));
    return List.copyOf(sums.values());
  }

  private static Before before(Members json) {
    return new Before(
        Period.parse(json.text("period")),
        json.objects("units").stream().map(line -> line(line, COUNTS_BEFORE)).toList());
  }

  private static Line line(Members json, List<String> names) {
    return new Line(
        json.count("source"),
        json.text("unitId"),
        json.text("unit"),
        names.stream().map(json::count).toList());
  }
}
