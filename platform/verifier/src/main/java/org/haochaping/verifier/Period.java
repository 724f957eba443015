package org.haochaping.verifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month, half a year or a year, as it is called and from when to when it is. */
record Period(String chinese, LocalDate first, LocalDate last) {
  private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(H[12]|0[1-9]|1[0-2]))?");
  private static final int MONTHS = 12;

  /** As 2026-10, 2026-H1 or 2026. */
  static Period parse(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      throw new Unreadable("统计期间无效：" + code, "no period: " + code);
    }
    int year = Integer.parseInt(matcher.group(1));
    String part = matcher.group(2);
    if (part == null) {
      return new Period(year + "年度", LocalDate.of(year, 1, 1), end(year, MONTHS));
    }
    if (part.equals("H1")) {
      return new Period(year + "年上半年", LocalDate.of(year, 1, 1), end(year, MONTHS / 2));
    }
    if (part.equals("H2")) {
      return new Period(year + "年下半年", LocalDate.of(year, MONTHS / 2 + 1, 1), end(year, MONTHS));
    }
    int month = Integer.parseInt(part);
    return new Period(year + "年" + month + "月", LocalDate.of(year, month, 1), end(year, month));
  }

  /** How many months it has. */
  int months() {
    return (int) ChronoUnit.MONTHS.between(first, last.plusDays(1));
  }

  private static LocalDate end(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }
}
