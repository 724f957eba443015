package org.haochaping.closing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.figures.Count;
import org.haochaping.figures.LevelCounts;
import org.haochaping.plugin.api.Level;

/**
 * A count without its follow-ups as columns: the levels of all, those of active ones, and two more.
 */
final class CountColumns {
  private static final List<String> ALL =
      Stream.of(
              levels().stream(),
              levels().stream().map(level -> "active_" + level),
              Stream.of("defaults", "voided"))
          .flatMap(names -> names)
          .toList();

  static final String NAMES = String.join(", ", ALL);
  static final String PLACES = String.join(", ", ALL.stream().map(name -> "?").toList());
  static final int WIDTH = ALL.size();

  private CountColumns() {}

  /** The columns of a table, as {@code t.defaults}. */
  static String of(String table) {
    return ALL.stream().map(name -> table + "." + name).collect(Collectors.joining(", "));
  }

  /** Their sums, under their own names; none where there is no row. */
  static String sums(String table) {
    return ALL.stream()
        .map(name -> "coalesce(sum(" + table + "." + name + "), 0)::bigint as " + name)
        .collect(Collectors.joining(", "));
  }

  static void set(PreparedStatement statement, int first, Count count) throws SQLException {
    int place = first;
    for (LevelCounts levels : List.of(count.all(), count.active())) {
      for (Level level : Level.values()) {
        statement.setLong(place++, levels.of(level));
      }
    }
    statement.setLong(place++, count.defaults());
    statement.setLong(place, count.voided());
  }

  static Count read(ResultSet row, int first) throws SQLException {
    int half = Level.values().length;
    return new Count(
        levels(row, first),
        levels(row, first + half),
        row.getLong(first + 2 * half),
        row.getLong(first + 2 * half + 1));
  }

  private static LevelCounts levels(ResultSet row, int first) throws SQLException {
    return new LevelCounts(
        row.getLong(first),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3),
        row.getLong(first + 4));
  }

  private static List<String> levels() {
    return Arrays.stream(Level.values())
        .map(level -> level.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
