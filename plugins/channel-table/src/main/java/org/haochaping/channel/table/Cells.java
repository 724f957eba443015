package org.haochaping.channel.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a cell stands for in any table; empty when it stands for nothing. */
public final class Cells {
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("([34567][0-9]{4})(\\.[0-9]+)?");
  private static final Pattern COMPACT =
      Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(T?[0-9]{4,6})?");
  private static final Pattern SPELLED =
      Pattern.compile(
          "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?([T ]\\s*[0-9]{1,2}:[0-9]{2}.*)?");

  private Cells() {}

  /** A day, from ISO, GB/T 39046 (YYYYMMDDThhmmss), Chinese, or a spreadsheet's serial number. */
  public static Optional<LocalDate> day(String text) {
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))));
    }
    return day(COMPACT.matcher(text)).or(() -> day(SPELLED.matcher(text)));
  }

  private static Optional<LocalDate> day(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The digits of a Chinese number, without what stands between them. */
  public static Optional<String> phone(String text) {
    String digits = text.replaceAll("[\\s\\-－()（）]", "").replaceFirst("^\\+?86(?=1)", "");
    return Optional.of(digits).filter(plain -> plain.matches("1[3-9][0-9]{9}|0[0-9]{9,11}"));
  }
}
