package org.haochaping.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Months in a row")
class MonthsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @Test
  void unasked_the_last_twelve_that_are_over_are_told() {
    assertThat(Months.parse(null, null, TODAY).each())
        .hasSize(12)
        .startsWith(YearMonth.of(2025, 11))
        .endsWith(YearMonth.of(2026, 10));
  }

  @Test
  void the_first_and_the_last_are_among_them() {
    assertThat(Months.parse("2025-12", "2026-02", TODAY).each())
        .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2));
    assertThat(Months.parse("2026-02", "2026-02", TODAY).each()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2023-11, 2026-10, ",
    "2023-10, 2026-10, months-invalid",
    "2026-10, 2026-09, months-invalid",
    "2026-H1, 2026-09, months-invalid",
    "2025, 2026-09, months-invalid",
    "2026-13, 2026-09, period-invalid",
    "October, 2026-09, period-invalid"
  })
  void three_years_are_the_most_and_they_are_months(
      String from, String to, @Nullable String refused) {
    if (refused == null) {
      assertThat(Months.parse(from, to, TODAY).each()).hasSize(Months.MOST);
    } else {
      assertThatThrownBy(() -> Months.parse(from, to, TODAY))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(refused));
    }
  }
}
