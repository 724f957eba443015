package org.haochaping.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as CSV for spreadsheets, in which no cell can be taken for a formula. */
public final class Csv {
  /** Stands at the head of a file: without it spreadsheets take Chinese for Latin letters. */
  public static final String MARK = "\uFEFF";

  /** With what a formula begins; Chinese keyboards type the wide ones. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** A row with the end of its line. */
  public static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
