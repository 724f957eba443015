package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.List;

/** What becomes of text in a cell, and about how much room it takes; Excel alone knows exactly. */
final class Text {
  private static final String BEGINS_FORMULAS = "=+-@＝＋－＠";

  private Text() {}

  /** Without what a cell cannot hold; line breaks stay. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> clean(c, clean));
    return clean.toString();
  }

  private static void clean(int c, StringBuilder clean) {
    if (c == '\t') {
      clean.append(' ');
    } else if (Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe) {
      clean.append('\ufffd');
    } else if (c == '\n' || !Character.isISOControl(c)) {
      clean.appendCodePoint(c);
    }
  }

  /** Whether a program would take it for a formula if somebody typed it. */
  static boolean beginsAsFormula(String text) {
    String begin = text.stripLeading();
    return !begin.isEmpty() && BEGINS_FORMULAS.indexOf(begin.charAt(0)) >= 0;
  }

  /** In pieces of so many UTF-16 units at most, no character split. */
  static List<String> pieces(String text, int most) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > most) {
      int to = from + most;
      if (Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  /** Not longer than so many UTF-16 units. */
  static String shortened(String text, int most) {
    return text.length() <= most ? text : pieces(text, most - 1).get(0) + "…";
  }

  /** In widths of a digit: Chinese as wide as two, capitals and bold type wider than one. */
  static double width(String text) {
    return text.lines().mapToDouble(Text::lineWidth).max().orElse(0);
  }

  private static double lineWidth(String line) {
    return line.codePoints().mapToDouble(c -> c < 0x2000 ? 1.15 : 2).sum();
  }

  /** In how many lines it stands in a cell so wide. */
  static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max((int) Math.ceil(lineWidth(line) / (width - 2)), 1);
    }
    return lines;
  }
}
