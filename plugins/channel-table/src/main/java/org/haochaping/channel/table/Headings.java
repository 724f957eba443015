package org.haochaping.channel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column stands where in this table.
 *
 * @param nameless columns without a heading
 * @param unknown columns nobody knows
 */
record Headings<C extends Enum<C> & Heading>(
    Map<C, Integer> places, Set<Integer> nameless, Set<Integer> unknown, int width) {

  /** Reads the heading row; refuses the table unless it has just the columns that are wanted. */
  static <C extends Enum<C> & Heading> Headings<C> read(Line line, Columns<C> columns) {
    Map<C, Integer> places = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    Set<Integer> nameless = new LinkedHashSet<>();
    Set<Integer> others = new LinkedHashSet<>();
    for (int i = 0; i < line.cells().size(); i++) {
      int place = i;
      String heading = line.cell(i);
      if (heading.replace("\ufeff", "").isBlank() && !line.flaws().containsKey(i)) {
        nameless.add(place);
        continue;
      }
      columns
          .of(heading)
          .ifPresentOrElse(
              column -> {
                if (places.putIfAbsent(column, place) != null) {
                  twice.add(column.heading());
                }
              },
              () -> {
                unknown.add(heading);
                others.add(place);
              });
    }
    List<String> missing = missing(places.keySet(), columns);
    boolean strange = !columns.others() && !unknown.isEmpty();
    if (!missing.isEmpty() || strange || !twice.isEmpty()) {
      throw Refusals.headings(
          missing, strange ? unknown : List.of(), twice, line.cells(), columns.headings());
    }
    return new Headings<>(places, nameless, others, line.cells().size());
  }

  OptionalInt place(C column) {
    Integer place = places.get(column);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private static <C extends Enum<C> & Heading> List<String> missing(
      Set<C> present, Columns<C> columns) {
    List<String> missing =
        columns.known().stream()
            .filter(column -> columns.needed().contains(column) && !present.contains(column))
            .map(Heading::heading)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!columns.oneOf().isEmpty() && columns.oneOf().stream().noneMatch(present::contains)) {
      missing.add(
          columns.known().stream()
              .filter(columns.oneOf()::contains)
              .map(Heading::heading)
              .collect(Collectors.joining("或")));
    }
    return missing;
  }
}
