package org.haochaping.launcher.terminal;

/** How many columns a text takes in a terminal, where Chinese letters take two. */
public final class Width {
  private Width() {}

  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  private static int of(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    return wide(letter) ? 2 : 1;
  }

  /** The wide and full-width ranges of Unicode's East Asian Width that Chinese text meets. */
  private static boolean wide(int letter) {
    return letter >= 0x1100 && letter <= 0x115F
        || letter >= 0x2E80 && letter <= 0x303E
        || letter >= 0x3041 && letter <= 0xA4CF
        || letter >= 0xAC00 && letter <= 0xD7A3
        || letter >= 0xF900 && letter <= 0xFAFF
        || letter >= 0xFE30 && letter <= 0xFE6F
        || letter >= 0xFF00 && letter <= 0xFF60
        || letter >= 0xFFE0 && letter <= 0xFFE6
        || letter >= 0x1F300 && letter <= 0x1FAFF
        || letter >= 0x20000 && letter <= 0x3FFFD;
  }
}
