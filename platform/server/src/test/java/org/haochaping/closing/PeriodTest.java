package org.haochaping.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Periods")
class PeriodTest {

  @Test
  @DisplayName("三(三)1: 当月情况")
  void a_month_has_its_days_and_its_words() {
    Period period = Period.parse("2028-02");
    assertThat(period.first()).isEqualTo("2028-02-01");
    assertThat(period.last()).isEqualTo("2028-02-29");
    assertThat(period.chinese()).isEqualTo("2028年2月");
    assertThat(period.isOver(LocalDate.of(2028, 2, 29))).isFalse();
    assertThat(period.isOver(LocalDate.of(2028, 3, 1))).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"2026", "2026-13", "2026-1", "202610", "2026-10-01", "十月", "2026-H1"})
  void what_is_no_month_is_refused(String code) {
    assertThatThrownBy(() -> Period.parse(code))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(422);
              assertThat(refusal.code()).isEqualTo("period-invalid");
            });
  }
}
