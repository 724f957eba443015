package org.haochaping.plugin.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as citizens type them: full-width digits, blanks, hyphens, +86. */
final class Phone {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-()（）－—]");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}[2-9][0-9]{6,7}");

  private Phone() {}

  /** The digits, if they can be a Chinese mobile number or a landline with its area code. */
  static Optional<String> plausible(String typed) {
    if (typed.length() > 40) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c == '＋' ? '+' : c)
        .forEach(plain::appendCodePoint);
    String digits =
        SEPARATORS.matcher(plain).replaceAll("").replaceFirst("^(\\+|00)?86(?=[01][0-9]{9})", "");
    return Optional.of(digits)
        .filter(d -> MOBILE.matcher(d).matches() || LANDLINE.matcher(d).matches());
  }
}
