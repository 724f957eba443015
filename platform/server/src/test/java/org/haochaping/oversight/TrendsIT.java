package org.haochaping.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.haochaping.oversight.ClosedMonths.OCTOBER;
import static org.haochaping.oversight.ClosedMonths.SEPTEMBER;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Courses over time, from closings")
class TrendsIT {
  private final ClosedMonths closed = new ClosedMonths();
  private final Tenant province = closed.province;
  private final Tenant prefecture = closed.prefecture;
  private final Tenant jinghong = closed.jinghong;
  private final Tenant menghai = closed.menghai;
  private final Tenant mengla = closed.mengla;

  TrendsIT() throws SQLException {}

  @Test
  void a_course_counts_who_had_to_close_each_month_and_who_did_though_it_came_later()
      throws SQLException {
    try (var owner = closed.database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update tenant set created_at = '2026-10-03 08:00+08' where id in ('%s', '%s')"
              .formatted(menghai.id(), mengla.id()));
    }
    closed.close(SEPTEMBER, jinghong, menghai);
    List<Period> months = Trends.between(SEPTEMBER, OCTOBER);
    Trend.Series whole = closed.trend(province, null, months).series().get(0);
    assertThat(whole.closed()).containsExactly(2, 0);
    assertThat(whole.due()).as("the prefecture is missing, 勐海县 is not").containsExactly(3, 4);
    assertThat(closed.trend(mengla, null, months).series().get(0).due()).containsExactly(0, 1);
  }

  @Test
  void a_course_has_gaps_where_nothing_was_closed() throws SQLException {
    UUID police = closed.unit(jinghong, "GA", "市公安局");
    UUID tax = closed.unit(jinghong, "SW", "市税务局");
    closed.good(jinghong, police, SEPTEMBER, 90, 10);
    closed.good(jinghong, police, Period.parse("2026-11"), 80, 20);
    closed.good(jinghong, tax, Period.parse("2026-11"), 100, 0);
    closed.close(SEPTEMBER, jinghong);
    closed.close(Period.parse("2026-11"), jinghong, menghai);
    List<Period> months = Trends.between(Period.parse("2026-08"), Period.parse("2026-11"));

    Trend whole = closed.trend(prefecture, null, months);

    assertThat(whole.periods())
        .extracting(Trend.Moment::code)
        .containsExactly("2026-08", "2026-09", "2026-10", "2026-11");
    assertThat(whole.series())
        .extracting(Trend.Series::name, Trend.Series::whole)
        .containsExactly(
            tuple("西双版纳州", true), tuple("景洪市", true), tuple("勐海县", true), tuple("勐腊县", true));
    assertThat(whole.series().get(0).points())
        .extracting(ClosedMonths::total)
        .containsExactly(-1L, 100L, -1L, 200L);
    assertThat(whole.series().get(0).closed()).containsExactly(0, 1, 0, 2);
    assertThat(whole.series().get(0).due()).containsExactly(4, 4, 4, 4);
    assertThat(whole.series().get(2).points())
        .extracting(ClosedMonths::total)
        .as("closed, and nobody rated")
        .containsExactly(-1L, -1L, -1L, 0L);

    Trend one = closed.trend(jinghong, police, months);

    assertThat(one.series()).extracting(Trend.Series::name).containsExactly("市公安局", "景洪市本级合计");
    assertThat(one.series().get(0).points())
        .extracting(point -> point == null ? null : point.good())
        .containsExactly(null, "90.00", null, "80.00");
    assertThat(one.series().get(1).points())
        .extracting(ClosedMonths::total)
        .containsExactly(-1L, 100L, -1L, 200L);
    assertThatThrownBy(() -> closed.trend(menghai, police, months))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unit-unknown"));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"2026-10, 2026-09", "2026-10, 2026", "2016-10, 2026-10", "2026-H1, 2026-12"})
  void periods_of_two_kinds_the_wrong_way_round_or_too_many_are_refused(String from, String to) {
    assertThatThrownBy(() -> Trends.between(Period.parse(from), Period.parse(to)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.code()).isEqualTo("periods-invalid");
            });
  }

  @Test
  void ten_years_of_months_are_one_course() {
    assertThat(Trends.between(Period.parse("2016-11"), OCTOBER)).hasSize(120);
    assertThat(Trends.between(OCTOBER, OCTOBER)).containsExactly(OCTOBER);
    assertThat(Comparison.with(Period.parse("2026-H1"), null).code()).isEqualTo("2025-H2");
    assertThat(Comparison.with(Period.parse("2026"), null).code()).isEqualTo("2025");
    assertThatThrownBy(() -> Comparison.with(OCTOBER, "2026-H1"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("periods-not-comparable"));
  }
}
