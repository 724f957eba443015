package org.haochaping.channel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      String heading = line.cell(i);
      if (heading.replace("\ufeff", "").isBlank() && !line.flaws().containsKey(i)) {
        nameless.add(i);
        continue;
      }
      Optional<C> column = columns.of(Columns.plain(heading));
      if (column.isEmpty()) {
        unknown.add(heading);
        others.add(i);
      } else if (!places.containsKey(column.get())) {
        places.put(column.get(), i);
      } else {
        int first = places.get(column.get());
        int better = better(column.get(), line, first, i);
        if (better < 0 || !columns.others()) {
          twice.add(heading);
        } else {
          places.put(column.get(), better);
          others.add(better == first ? i : first);
        }
      }
    }
    List<String> missing = missing(places.keySet(), columns);
    boolean strange = !columns.others() && !unknown.isEmpty();
    if (!missing.isEmpty() || strange || !twice.isEmpty()) {
      // A foreign table without headings begins with somebody's data.
      boolean shown = !columns.others() || !places.isEmpty();
      throw Refusals.headings(
          missing,
          strange ? unknown : List.of(),
          twice,
          shown ? line.cells() : List.of(),
          columns.headings());
    }
    return new Headings<>(places, nameless, others, line.cells().size());
  }

  /**
   * Of two names of one column the one that stands for it more closely; -1 if they are the same.
   */
  private static int better(Heading column, Line line, int first, int second) {
    int one = column.names().indexOf(Columns.plain(line.cell(first)));
    int other = column.names().indexOf(Columns.plain(line.cell(second)));
    return one == other ? -1 : one < other ? first : second;
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
    for (Set<C> group : columns.oneOf()) {
      if (group.stream().noneMatch(present::contains)) {
        missing.add(
            columns.known().stream()
                .filter(group::contains)
                .map(Heading::heading)
                .collect(Collectors.joining("或")));
      }
    }
    return missing;
  }
}
