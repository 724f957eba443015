package org.haochaping.channel.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mobile and identity numbers, by which anybody can tell who it is. An id that only looks like one
 * is an app's own: counters and time-ordered ids have as many digits.
 */
final class PersonalNumber {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s()（）－—-]");
  private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86)?1[3-9][0-9]{9}");
  private static final Pattern IDENTITY =
      Pattern.compile("[1-9][0-9]{5}([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{3}[0-9X]");

  /** GB 11643, of the first 17 digits. */
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final String CHECKS = "10X98765432";
  private static final int EARLIEST_BIRTH = 1900;
  private static final int LATEST_BIRTH = 2099;

  private PersonalNumber() {}

  static boolean is(String id) {
    String plain = SEPARATORS.matcher(id).replaceAll("").toUpperCase(Locale.ROOT);
    return MOBILE.matcher(plain).matches() || isIdentity(plain);
  }

  private static boolean isIdentity(String number) {
    Matcher parts = IDENTITY.matcher(number);
    if (!parts.matches() || !isBirth(parts)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(WEIGHTS.length);
  }

  private static boolean isBirth(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    try {
      LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
      return year >= EARLIEST_BIRTH && year <= LATEST_BIRTH;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
