package org.haochaping.bulletin.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/**
 * A bar a row, below the table: lengths, and their values in figures, so that colour says nothing.
 *
 * @param worksheet where the table is, and the chart
 * @param names what each bar is of
 * @param nameColumn where the names are, from 0
 * @param values how long each bar is
 * @param valueColumn where the values are, from 0
 * @param heading what the values are
 */
record BarChart(
    String worksheet,
    String caption,
    List<String> names,
    int nameColumn,
    List<Printed> values,
    int valueColumn,
    String heading) {
  private static final int MOST = 60;
  private static final Pattern SHARE = Pattern.compile(".*[%％][)）\\]］]?\\s*");

  /**
   * Empty where the table asks for none, or not every row has a bar: Excel would draw a dash as 0.
   */
  static Optional<BarChart> of(Table table, String worksheet) {
    return switch (table.chart()) {
      case NONE -> Optional.empty();
      case BARS -> drawn(table, worksheet);
    };
  }

  private static Optional<BarChart> drawn(Table table, String worksheet) {
    int shares = first(table, column -> column.numeric() && isShare(column));
    int words = first(table, column -> !column.numeric());
    if (shares < 0 || words < 0 || table.rows().isEmpty() || table.rows().size() > MOST) {
      return Optional.empty();
    }
    List<Printed> values =
        table.rows().stream().flatMap(row -> Printed.of(row.get(shares)).stream()).toList();
    if (values.size() < table.rows().size()) {
      return Optional.empty();
    }
    List<String> names = table.rows().stream().map(row -> row.get(words)).toList();
    String heading = table.columns().get(shares).heading();
    return Optional.of(
        new BarChart(worksheet, table.caption(), names, words, values, shares, heading));
  }

  private static int first(Table table, Predicate<Column> wanted) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> wanted.test(table.columns().get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isShare(Column column) {
    return SHARE.matcher(column.heading()).matches();
  }

  /** A column of the rows in a formula. */
  String cells(int column) {
    String letters = Page.letters(column);
    return Page.quoted(worksheet)
        + Markup.filled("!$%1$s$2:$%1$s$%2$d", letters, values.size() + 1);
  }
}
