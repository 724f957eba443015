package org.haochaping.closing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.haochaping.plugin.api.Source;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest(name = "{0}: {1} to {2}, published by {3}, {4}")
  @CsvSource({
    "三(三)1, 2026-02, 2026-02-01, 2026-02-28, 2026-03-10, 2026年2月, 1 2 3 5",
    "三(三)1, 2026-12, 2026-12-01, 2026-12-31, 2027-01-10, 2026年12月, 1 2 3 5",
    "三(三)2, 2026-H1, 2026-01-01, 2026-06-30, 2026-07-10, 2026年上半年, 4 8",
    "三(三)2, 2026-H2, 2026-07-01, 2026-12-31, 2027-01-10, 2026年下半年, 4 8",
    "三(三)3, 2026, 2026-01-01, 2026-12-31, 2027-01-10, 2026年度, 6 7"
  })
  void each_kind_has_its_days_its_sources_and_the_tenth(
      String clause,
      String code,
      LocalDate first,
      LocalDate last,
      LocalDate due,
      String words,
      String sources) {
    Period period = Period.parse(code);
    assertThat(period.kind().clause()).isEqualTo(clause);
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.dueOn()).isEqualTo(due);
    assertThat(period.chinese()).isEqualTo(words);
    assertThat(period.sources().stream().map(one -> "" + one.number()).collect(joining(" ")))
        .isEqualTo(sources);
  }

  @Test
  @DisplayName("三(一)9: 汇总以上数据")
  void a_year_ranks_all_sources_and_the_others_what_they_tell() {
    assertThat(Period.parse("2026").kind().ranked()).containsExactly(Source.values());
    assertThat(Period.parse("2026-H1").kind().ranked())
        .containsExactly(Source.HOTLINE, Source.INSPECTION);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "26",
        "2026-13",
        "2026-1",
        "202610",
        "2026-10-01",
        "十月",
        "2026-H3",
        "2026-h1",
        "0202",
        "0026-H1",
        "1026-10"
      })
  void what_is_no_period_is_refused(String code) {
    assertThatThrownBy(() -> Period.parse(code))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(422);
              assertThat(refusal.code()).isEqualTo("period-invalid");
            });
  }
}
