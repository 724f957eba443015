package org.haochaping.bulletin.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed number as a cell holds it.
 *
 * @param value as it is calculated with
 * @param format in which it prints as it was printed
 */
record Printed(BigDecimal value, String format) {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)(0|[1-9]\\d{0,2}(,\\d{3})+|[1-9]\\d*)(?:\\.(\\d+))?(%?)");

  /** What a double holds exactly enough to print it again. */
  private static final int DIGITS = 15;

  /** Empty where a cell could not print it as it was: a dash, a place with 并列, 007. */
  static Optional<Printed> of(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (!number.matches()) {
      return Optional.empty();
    }
    boolean percent = !number.group(5).isEmpty();
    BigDecimal shown = new BigDecimal(text.strip().replaceAll("[,%]", ""));
    boolean signedZero = shown.signum() == 0 && !number.group(1).isEmpty();
    if (shown.precision() > DIGITS || signedZero) {
      return Optional.empty();
    }
    String decimals = number.group(4) == null ? "" : "." + "0".repeat(number.group(4).length());
    String plain = (number.group(3) == null ? "0" : "#,##0") + decimals + number.group(5);
    String format = number.group(1).equals("+") ? "+" + plain + ";-" + plain : plain;
    return Optional.of(new Printed(percent ? shown.movePointLeft(2) : shown, format));
  }

  /** In XML. */
  String plain() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
