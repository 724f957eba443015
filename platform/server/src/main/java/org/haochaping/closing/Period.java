package org.haochaping.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.Source;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A period that is closed and reported, 三(三): a month, half a year or a year.
 *
 * @param code as 2026-10, 2026-H1 or 2026
 * @param first its first day
 * @param last its last day
 */
public record Period(PeriodKind kind, String code, LocalDate first, LocalDate last) {
  /** 三(三): before the tenth; the tenth still counts, to its end, and no rest day moves it. */
  private static final int DAY_DUE = 10;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Pattern CODE = Pattern.compile("([2-9]\\d{3})(?:-(H[12]|\\d{2}))?");

  public static Period of(YearMonth month) {
    return new Period(PeriodKind.MONTH, month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Period of(Year year) {
    return new Period(
        PeriodKind.YEAR, year.toString(), year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /**
   * Half a year.
   *
   * @param half 1 or 2
   */
  public static Period half(Year year, int half) {
    YearMonth last = year.atMonth(half * 6);
    return new Period(
        PeriodKind.HALF_YEAR,
        year + "-H" + half,
        last.minusMonths(5).atDay(1),
        last.atEndOfMonth());
  }

  /** Reads a code; refused when it is none. */
  public static Period parse(@Nullable String code) {
    Matcher matcher = CODE.matcher(code == null ? "" : code);
    if (!matcher.matches()) {
      throw invalid();
    }
    Year year = Year.parse(matcher.group(1));
    String part = matcher.group(2);
    if (part == null) {
      return of(year);
    }
    if (part.startsWith("H")) {
      return half(year, part.charAt(1) - '0');
    }
    try {
      return of(YearMonth.parse(matcher.group()));
    } catch (DateTimeParseException e) {
      throw invalid();
    }
  }

  /** The last period of a kind that was over on a day. */
  public static Period overOn(PeriodKind kind, LocalDate day) {
    return switch (kind) {
      case MONTH -> of(YearMonth.from(day).minusMonths(1));
      case HALF_YEAR ->
          day.getMonthValue() > 6 ? half(Year.from(day), 1) : half(Year.from(day).minusYears(1), 2);
      case YEAR -> of(Year.from(day).minusYears(1));
    };
  }

  /** The moment from which on it is over, in China. */
  public Instant end() {
    return last.plusDays(1).atStartOfDay(CHINA).toInstant();
  }

  /** The period of its kind before it. */
  public Period previous() {
    return overOn(kind, first);
  }

  /** What its bulletin is about, 三(三). */
  public Set<Source> sources() {
    return kind.sources();
  }

  /** The last day on which its bulletin is in time; until 24:00. */
  public LocalDate dueOn() {
    return last.plusDays(DAY_DUE);
  }

  /** In words, as 2026年10月, 2026年上半年, 2026年度. */
  public String chinese() {
    return first.getYear()
        + switch (kind) {
          case MONTH -> "年" + first.getMonthValue() + "月";
          case HALF_YEAR -> first.getMonthValue() == 1 ? "年上半年" : "年下半年";
          case YEAR -> "年度";
        };
  }

  /** Whether it lies wholly in the past. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(last);
  }

  private static Refusal invalid() {
    return Refusal.invalid(
        "period-invalid",
        "统计期间无效，请按2026-10（月）、2026-H1或2026-H2（上、下半年）、2026（年度）的格式填写。",
        "The period is none; write a month as 2026-10, half a year as 2026-H1, a year as 2026.");
  }
}
