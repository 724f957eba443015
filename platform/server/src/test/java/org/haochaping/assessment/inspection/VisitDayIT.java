package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(一)8 到访记在哪一天")
class VisitDayIT extends InTheField {
  VisitDayIT() throws SQLException {}

  @Test
  void a_visit_that_waited_counts_for_its_day_whatever_the_phone_s_clock_showed() {
    UUID plan = field.plan();
    Duration years = Duration.ofDays(900);
    VisitSent yesterday =
        field.visit(plan, Field.good(), years.minus(Duration.ofDays(1)), years.negated());
    assertThat(day(field.intake.accept(field.first, plan, yesterday)))
        .isEqualTo(TODAY.minusDays(1));

    VisitSent ahead = field.visit(plan, Field.good(), Duration.ofDays(3), Duration.ZERO);
    assertThat(day(field.intake.accept(field.first, plan, ahead)))
        .as("what has not come yet cannot have been")
        .isEqualTo(TODAY);
    assertThat(field.seen(plan, ahead.id()).visit().clockDoubted()).isTrue();
    assertThat(field.seen(plan, yesterday.id()).visit().clockDoubted()).isFalse();
  }

  @Test
  void a_clock_that_stands_too_long_ago_is_not_believed_and_the_day_of_receipt_counts() {
    UUID plan = field.plan();
    VisitSent late = field.visit(plan, Field.good(), Duration.ofDays(-8), Duration.ZERO);

    assertThat(day(field.intake.accept(field.first, plan, late))).isEqualTo(TODAY);
  }

  @Test
  void a_visit_outside_the_plan_s_days_is_refused_and_nothing_of_it_is_kept() {
    UUID plan = field.plan();
    VisitSent early = field.visit(plan, Field.good(), Duration.ofDays(-2), Duration.ZERO);
    refused("visit-outside-days", () -> field.intake.accept(field.first, plan, early));
    clock.set(TODAY.plusDays(9));
    VisitSent after = field.visit(plan, Field.good());
    refused("visit-outside-days", () -> field.intake.accept(field.first, plan, after));
    assertThat(field.one("select count(*) from inspection_visit")).isEqualTo("0");
    assertThat(field.one("select count(*) from evaluation")).isEqualTo("0");

    VisitSent inTime = field.visit(plan, Field.good(), Duration.ofDays(-1), Duration.ZERO);
    assertThat(day(field.intake.accept(field.first, plan, inTime)))
        .as("made on the last day, without a network then")
        .isEqualTo(TODAY.plusDays(8));
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807, 1", "-9223372036854775808, 0", "200000000000000, 0"})
  void a_clock_that_shows_no_time_is_not_believed(long shown, long serverAhead) {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    VisitSent wrong =
        new VisitSent(
            sent.id(),
            sent.placeId(),
            shown,
            serverAhead,
            null,
            null,
            null,
            Whereabouts.Missing.DENIED,
            sent.answers(),
            List.of());

    assertThat(day(field.intake.accept(field.first, plan, wrong))).isEqualTo(TODAY);
    assertThat(field.seen(plan, sent.id()).visit().clockDoubted()).isTrue();
  }

  private static LocalDate day(VisitIntake.Taken taken) {
    return LocalDate.ofInstant(taken.visit().visitedAt(), Duty.CHINA);
  }
}
