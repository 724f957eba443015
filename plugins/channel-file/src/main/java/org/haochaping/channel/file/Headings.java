package org.haochaping.channel.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Which column stands where in this file. */
record Headings(Map<Column, Integer> places, Set<Integer> nameless, int width) {

  /** Reads the heading row; refuses the file unless it has just the columns that are needed. */
  static Headings read(Line line, Set<Column> fixed) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    Set<Integer> nameless = new LinkedHashSet<>();
    for (int i = 0; i < line.cells().size(); i++) {
      int place = i;
      String heading = line.cell(i);
      if (heading.replace("\ufeff", "").isBlank() && !line.flaws().containsKey(i)) {
        nameless.add(place);
        continue;
      }
      Column.of(heading)
          .ifPresentOrElse(
              column -> {
                if (places.putIfAbsent(column, place) != null) {
                  twice.add(column.heading());
                }
              },
              () -> unknown.add(heading));
    }
    List<String> missing = missing(places.keySet(), fixed);
    if (!missing.isEmpty() || !unknown.isEmpty() || !twice.isEmpty()) {
      throw Refusals.headings(missing, unknown, twice, line.cells());
    }
    return new Headings(places, nameless, line.cells().size());
  }

  OptionalInt place(Column column) {
    Integer place = places.get(column);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private static List<String> missing(Set<Column> present, Set<Column> fixed) {
    List<String> missing = new ArrayList<>();
    for (Column column :
        List.of(Column.SOURCE, Column.UNIT, Column.TERMINAL, Column.RATED_AT, Column.LEVEL)) {
      if (!present.contains(column) && !fixed.contains(column)) {
        missing.add(column.heading());
      }
    }
    if (!present.contains(Column.SERVICE_RECORD) && !present.contains(Column.ROW_ID)) {
      missing.add(Column.SERVICE_RECORD.heading() + "或" + Column.ROW_ID.heading());
    }
    return missing;
  }
}
