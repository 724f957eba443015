package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "0, 0, —",
    "0, 5, 0.00",
    "5, 5, 100.00",
    "1, 3, 33.33",
    "2, 3, 66.67",
    "1, 800, 0.13",
    "1, 80000, 0.01",
    "1, 1000000, 0.01",
    "99999, 100000, 99.99",
    "999999, 1000000, 99.99",
    "9958, 24793, 40.16",
    "9223372036854775806, 9223372036854775807, 99.99",
    "1, 9223372036854775807, 0.01"
  })
  void it_is_rounded_half_up_but_claims_all_or_nothing_only_when_it_is(
      long part, long whole, String printed) {
    assertThat(new Share(part, whole).percent(2)).isEqualTo(printed);
  }

  @Test
  void other_decimals_have_other_limits() {
    assertThat(new Share(9999, 10000).percent(1)).isEqualTo("99.9");
    assertThat(new Share(9999, 10000).percent(0)).isEqualTo("99");
    assertThat(new Share(1, 1000).percent(0)).isEqualTo("1");
    assertThat(new Share(1, 8).inText(3)).isEqualTo("12.500%");
  }

  @Test
  void two_that_print_alike_are_not_equal() {
    assertThat(new Share(99_998, 100_000)).isGreaterThan(new Share(99_997, 100_000));
    assertThat(new Share(28, 30)).isEqualByComparingTo(new Share(56, 60));
  }

  @Test
  void what_closing_to_100_leaves_goes_to_the_largest_remainders_the_first_first() {
    assertThat(Rounding.CLOSED_TO_100.shares(List.of(1L, 1L, 1L), 3, 2))
        .containsExactly("33.34", "33.33", "33.33");
    assertThat(Rounding.CLOSED_TO_100.shares(List.of(1L, 2L, 3L), 6, 1))
        .containsExactly("16.7", "33.3", "50.0");
    assertThat(Rounding.CLOSED_TO_100.shares(List.of(99_999L, 1L, 0L), 100_000, 1))
        .as("what is there is never called none")
        .containsExactly("99.9", "0.1", "0.0");
    assertThat(Rounding.HALF_UP.shares(List.of(1L, 1L, 1L), 3, 2))
        .containsExactly("33.33", "33.33", "33.33");
  }
}
