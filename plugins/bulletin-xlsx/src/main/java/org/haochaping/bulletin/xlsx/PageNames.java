package org.haochaping.bulletin.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of a workbook's worksheets, as Excel wants them. */
final class PageNames {
  private static final int LONGEST = 31;

  /** What Excel keeps for itself. */
  private final Set<String> taken = new HashSet<>(Set.of("history"));

  /** A free name, as near to the wish as can be. */
  String next(String wish, String otherwise) {
    String fit = fit(wish);
    String base = fit.isEmpty() ? otherwise : fit;
    String name = Text.shortened(base, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = "(" + i + ")";
      name = Text.shortened(base, LONGEST - suffix.length()) + suffix;
    }
    return name;
  }

  private static String fit(String wish) {
    StringBuilder fit = new StringBuilder();
    Text.clean(wish).codePoints().forEach(c -> fit.appendCodePoint(instead(c)));
    return fit.toString().replaceAll("^[\\s']+|[\\s']+$", "");
  }

  /** Its full-width sister where Excel forbids it. */
  private static int instead(int c) {
    return switch (c) {
      case '[' -> '［';
      case ']' -> '］';
      case ':' -> '：';
      case '*' -> '＊';
      case '?' -> '？';
      case '/' -> '／';
      case '\\' -> '＼';
      case '\n' -> ' ';
      default -> c;
    };
  }
}
