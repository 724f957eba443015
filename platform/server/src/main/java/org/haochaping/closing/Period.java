package org.haochaping.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.haochaping.plugin.api.Source;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A period that is closed and reported; so far a month (三(三)1).
 *
 * @param code as 2026-10
 * @param first its first day
 * @param last its last day
 */
public record Period(String code, LocalDate first, LocalDate last) {
  private static final Set<Source> MONTHLY =
      Collections.unmodifiableSet(
          EnumSet.of(
              Source.WINDOW_TERMINAL, Source.ONLINE_HALL, Source.MOBILE_APP, Source.DEPARTMENT_QR));

  public static Period of(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /** Reads a code; refused when it is none. */
  public static Period parse(@Nullable String code) {
    try {
      if (code != null && code.length() == 7) {
        return of(YearMonth.parse(code));
      }
    } catch (DateTimeParseException e) {
      throw invalid();
    }
    throw invalid();
  }

  /** 三(三)1: what a month's bulletin is about; the other sources are closed too, but told later. */
  public Set<Source> sources() {
    return MONTHLY;
  }

  /** In words, as 2026年10月. */
  public String chinese() {
    return first.getYear() + "年" + first.getMonthValue() + "月";
  }

  /** Whether it lies wholly in the past. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(last);
  }

  private static Refusal invalid() {
    return Refusal.invalid(
        "period-invalid",
        "统计月份无效，请按2026-10的格式填写年份和月份。",
        "The period is not a month; write year and month as 2026-10.");
  }
}
