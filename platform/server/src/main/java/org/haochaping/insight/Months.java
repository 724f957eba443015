package org.haochaping.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Months in a row, the first and the last among them. */
record Months(YearMonth from, YearMonth to) {
  /** Three years; more of them cannot be told apart in a chart. */
  static final int MOST = 36;

  private static final int USUAL = 12;

  /** As asked for; the last twelve that are over where nothing was. */
  static Months parse(@Nullable String from, @Nullable String to, LocalDate today) {
    YearMonth last = to == null ? YearMonth.from(today).minusMonths(1) : month(to);
    YearMonth first = from == null ? last.minusMonths(USUAL - 1L) : month(from);
    if (first.isAfter(last) || ChronoUnit.MONTHS.between(first, last) >= MOST) {
      throw invalid();
    }
    return new Months(first, last);
  }

  List<YearMonth> each() {
    return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, to))
        .mapToObj(from::plusMonths)
        .toList();
  }

  private static YearMonth month(String code) {
    Period period = Period.parse(code);
    if (period.kind() != PeriodKind.MONTH) {
      throw invalid();
    }
    return YearMonth.from(period.first());
  }

  private static Refusal invalid() {
    return Refusal.invalid(
        "months-invalid",
        "起止月份无效：请按2026-10的格式填写，开始月份不能晚于结束月份，最多" + MOST + "个月。",
        "Write months as 2026-10; the first must not be after the last, and at most "
            + MOST
            + " are told at once.");
  }
}
