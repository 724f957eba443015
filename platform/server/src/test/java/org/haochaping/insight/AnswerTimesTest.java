package org.haochaping.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How long answers took")
class AnswerTimesTest {

  @ParameterizedTest(name = "{0} of {1} working days: in half {2}")
  @CsvSource({"0, 2, true", "1, 2, true", "2, 2, false", "7, 15, true", "8, 15, false"})
  void half_of_the_time_is_told_apart(int used, int given, boolean half) {
    AnswerTimes.Sum sum = new AnswerTimes.Sum();
    sum.inTime(used, given, 3);
    assertThat(sum.times().withinHalf()).isEqualTo(half ? 3 : 0);
    assertThat(sum.times().inTime()).isEqualTo(half ? 0 : 3);
    assertThat(sum.times().n()).isEqualTo(3);
  }

  @ParameterizedTest(name = "late by {0}: few {1}")
  @CsvSource({"0, true", "1, true", "2, true", "3, false"})
  void two_working_days_late_are_few(int by, boolean few) {
    AnswerTimes.Sum sum = new AnswerTimes.Sum();
    sum.late(2 + by, by, 1);
    assertThat(sum.times().lateFew()).isEqualTo(few ? 1 : 0);
    assertThat(sum.times().lateMore()).isEqualTo(few ? 0 : 1);
  }

  @Test
  void the_median_is_of_what_was_done_and_lies_between_two_in_the_middle() {
    AnswerTimes.Sum sum = new AnswerTimes.Sum();
    sum.openOverdue(4);
    assertThat(sum.times().medianDays()).as("nothing is done").isNull();
    sum.inTime(1, 2, 1);
    assertThat(sum.times().medianDays()).isEqualTo("1");
    sum.late(4, 2, 1);
    assertThat(sum.times().medianDays()).isEqualTo("2.5");
    sum.late(9, 7, 2);
    assertThat(sum.times().medianDays()).isEqualTo("6.5");
    sum.late(9, 7, 1);
    assertThat(sum.times().medianDays()).isEqualTo("9");
    assertThat(sum.times().n()).isEqualTo(9);
  }
}
