package org.haochaping.bulletin.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/**
 * The bars of a table: full width is 100 %, or the largest value where one exceeds that.
 *
 * @param column which column is drawn, -1 for none
 * @param full the value of a full bar
 */
record Bars(int column, BigDecimal full) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
  private static final Pattern PERCENT_HEADING = Pattern.compile(".*[%％][)）\\]］]?\\s*");

  static Bars none() {
    return new Bars(-1, HUNDRED);
  }

  static Bars of(Table table) {
    return switch (table.chart()) {
      case NONE -> none();
      case BARS ->
          IntStream.range(0, table.columns().size())
              .filter(i -> isShare(table.columns().get(i)))
              .mapToObj(i -> new Bars(i, full(table.rows(), i)))
              .findFirst()
              .orElse(none());
    };
  }

  /** The bar for a printed value; nothing where the cell is not a number. */
  String bar(String printed) {
    return number(printed)
        .map(value -> value.multiply(HUNDRED).divide(full, 2, RoundingMode.HALF_UP))
        .map(
            percent ->
                "<svg aria-hidden=\"true\" focusable=\"false\">"
                    + "<rect class=\"track\" width=\"100%\" height=\"100%\"/>"
                    + "<rect class=\"bar\" width=\""
                    + percent.toPlainString()
                    + "%\" height=\"100%\"/></svg>")
        .orElse("");
  }

  private static boolean isShare(Column column) {
    return column.numeric() && PERCENT_HEADING.matcher(column.heading()).matches();
  }

  private static BigDecimal full(List<List<String>> rows, int column) {
    return rows.stream()
        .flatMap(row -> number(row.get(column)).stream())
        .reduce(HUNDRED, BigDecimal::max);
  }

  private static Optional<BigDecimal> number(String printed) {
    String plain = printed.strip().replace(",", "").replaceFirst("[%％]$", "");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }
}
