package org.haochaping.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.haochaping.figures.Rate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The difference of two rates, after Newcombe")
class DifferenceTest {

  @ParameterizedTest(name = "{0}/{1} and {2}/{3}: {4} to {5}")
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  @DisplayName("Newcombe 1998, table II, method 10")
  void the_published_examples_come_out_as_printed(
      long x, long n, long y, long m, String low, String high) {
    Difference difference = Difference.of(new Rate(x, n), new Rate(y, m)).orElseThrow();
    // Newcombe reckons with z = 1.959964, we with 1.96: the last digit may be another.
    assertThat(difference.low()).isCloseTo(new BigDecimal(low), within(new BigDecimal("0.0001")));
    assertThat(difference.high()).isCloseTo(new BigDecimal(high), within(new BigDecimal("0.0001")));
  }

  @Test
  void a_rate_of_nothing_differs_from_none() {
    assertThat(Difference.of(new Rate(0, 0), new Rate(1, 2))).isEmpty();
    assertThat(Difference.of(new Rate(1, 2), new Rate(0, 0))).isEmpty();
  }

  @Test
  void what_is_told_of_thousands_at_once_is_what_the_exact_interval_says() {
    for (long n : new long[] {1, 7, 30, 401, 99_991}) {
      for (long m : new long[] {1, 30, 5_003}) {
        for (long x = 0; x <= n; x += Math.max(1, n / 13)) {
          for (long y = 0; y <= m; y += Math.max(1, m / 11)) {
            Rate now = new Rate(x, n);
            Rate before = new Rate(y, m);
            assertThat(Direction.of(now, before))
                .as("%s after %s", now, before)
                .isEqualTo(Difference.of(now, before).orElseThrow().direction());
          }
        }
      }
    }
  }

  @Test
  void a_fall_of_few_could_be_chance_and_the_same_of_many_is_none() {
    assertThat(change(Measure.GOOD, 27, 30, 29, 30))
        .isEqualTo(new Change(Measure.GOOD, "-6.67", "-22.53", "8.19", Verdict.UNCLEAR));
    assertThat(change(Measure.GOOD, 2700, 3000, 2900, 3000).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(change(Measure.GOOD, 2900, 3000, 2700, 3000).verdict()).isEqualTo(Verdict.BETTER);
    assertThat(change(Measure.BAD, 300, 3000, 100, 3000).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(change(Measure.ACTIVE_BAD, 100, 3000, 300, 3000).verdict())
        .isEqualTo(Verdict.BETTER);
  }

  private static Change change(Measure measure, long x, long n, long y, long m) {
    return Change.of(measure, Difference.of(new Rate(x, n), new Rate(y, m)).orElseThrow(), 2);
  }
}
