package org.haochaping.verifier;

/** Whether a text may tell a number. */
final class Numerals {
  private static final String SIGNS = "%％﹪‰";

  private Numerals() {}

  static boolean in(String text) {
    return text.contains("百分之") || text.codePoints().anyMatch(Numerals::isNumeral);
  }

  /** Digits of any script and width, circled ones, fractions and signs of percentages. */
  private static boolean isNumeral(int character) {
    int type = Character.getType(character);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || SIGNS.indexOf(character) >= 0;
  }
}
