package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.duty.DutyKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(三) What is owed for a bulletin")
class OwedTest {

  @ParameterizedTest(name = "{0} → {1}, {2}")
  @DisplayName("三(三)1至3 次月10日、7月10日、次年1月10日24时前，休息日不顺延")
  @CsvSource({
    "2026-09, PUBLISH_MONTHLY, 2026-10-10",
    "2026-12, PUBLISH_MONTHLY, 2027-01-10",
    "2026-H1, PUBLISH_HALF_YEARLY, 2026-07-10",
    "2026-H2, PUBLISH_HALF_YEARLY, 2027-01-10"
  })
  void it_is_due_on_the_tenth_whatever_day_of_the_week_that_is(
      String period, DutyKind kind, LocalDate due) {
    assertThat(Owed.byLeads(Period.parse(period)))
        .singleElement()
        .satisfies(
            owed -> {
              assertThat(owed.kind()).isEqualTo(kind);
              assertThat(owed.deadline().dueOn()).isEqualTo(due);
              assertThat(owed.deadline().workingDays()).isZero();
              assertThat(owed.deadline().days().get(0).note()).contains("不顺延");
            });
  }

  @Test
  @DisplayName("三(三)3 年度排名：1月1日截止，5日备案，7日报审，9日审核，10日发布")
  void the_ranking_is_laid_back_from_its_end() {
    Period year = Period.parse("2026");
    assertThat(Owed.byLeads(year))
        .extracting(Owed::kind, Owed::dueOn)
        .containsExactly(
            tuple(DutyKind.FILE_FOR_RANKING, LocalDate.of(2027, 1, 5)),
            tuple(DutyKind.PUBLISH_ANNUAL, LocalDate.of(2027, 1, 10)));
    assertThat(Owed.ranking(DutyKind.COMPILE_RANKING, year).dueOn()).isEqualTo("2027-01-07");
    assertThat(Owed.ranking(DutyKind.APPROVE_RANKING, year).dueOn()).isEqualTo("2027-01-09");
    assertThat(Owed.ranking(DutyKind.PUBLISH_RANKING, year).dueOn()).isEqualTo("2027-01-10");
    assertThat(RankingSchedule.of(year).cutOff()).isEqualTo("2027-01-01");
  }

  @Test
  @DisplayName("三(三)3 退回的排名，限审核日前再报；已过审核日的，再给三天")
  void a_returned_ranking_is_owed_anew_with_some_days_to_it() {
    Period year = Period.parse("2026");
    assertThat(Owed.returned(year, LocalDate.of(2027, 1, 7)).dueOn()).isEqualTo("2027-01-09");
    assertThat(Owed.returned(year, LocalDate.of(2027, 1, 9)).dueOn()).isEqualTo("2027-01-12");
    assertThat(Owed.returned(year, LocalDate.of(2027, 3, 1)).kind())
        .isEqualTo(DutyKind.COMPILE_RANKING);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "2027-01-01, 2026-12, 2026-H2, 2026",
    "2026-07-01, 2026-06, 2026-H1, 2025",
    "2026-11-29, 2026-10, 2026-H1, 2025",
    "2026-06-30, 2026-05, 2025-H2, 2025"
  })
  void the_last_period_over_is_the_one_before_the_running_one(
      LocalDate day, String month, String half, String year) {
    assertThat(Period.overOn(PeriodKind.MONTH, day).code()).isEqualTo(month);
    assertThat(Period.overOn(PeriodKind.HALF_YEAR, day).code()).isEqualTo(half);
    assertThat(Period.overOn(PeriodKind.YEAR, day).code()).isEqualTo(year);
  }
}
