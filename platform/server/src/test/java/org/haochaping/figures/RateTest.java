package org.haochaping.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.testing.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rates, names of GB/T 39734")
class RateTest {

  static Stream<Arguments> ratios() {
    return Published.list("shares").stream()
        .filter(entry -> entry.containsKey("ratios"))
        .flatMap(
            entry ->
                Published.rows(entry, "ratios")
                    .map(
                        row ->
                            Arguments.of(
                                entry.getString("src") + " " + row.getString(0),
                                row.getJsonNumber(1).longValue(),
                                row.getJsonNumber(2).longValue(),
                                entry.getInt("dp"),
                                row.getString(3))));
  }

  @ParameterizedTest(name = "{0}: {1} / {2} = {4}")
  @MethodSource("ratios")
  void a_published_rate_prints_as_it_was_published(
      String name, long part, long whole, int decimals, String printed) {
    assertThat(new Rate(part, whole).percent(decimals).orElseThrow()).hasToString(printed);
  }

  @ParameterizedTest(name = "{0} of {1} prints {2}")
  @CsvSource({
    "5, 5, 100.00",
    "0, 5, 0.00",
    "999999, 1000000, 99.99",
    "1, 1000000, 0.01",
    "99995, 100000, 99.99",
    "99994, 100000, 99.99",
    "5, 100000, 0.01",
    "12345, 100000, 12.35",
    "2, 3, 66.67",
    "0, 0, —"
  })
  void nothing_is_called_all_or_none_that_is_not(long part, long whole, String printed) {
    assertThat(new Rate(part, whole).printed()).isEqualTo(printed);
  }

  @Test
  void without_ratings_there_is_no_rate() {
    assertThat(new Rate(0, 0).percent(2)).isEmpty();
    assertThat(Count.NONE.rates().good().percent(2)).isEmpty();
  }

  @Test
  void rates_compare_by_their_exact_value() {
    assertThat(new Rate(9_999_999, 10_000_000)).isGreaterThan(new Rate(9_999_998, 10_000_000));
    assertThat(new Rate(1, 3)).isEqualByComparingTo(new Rate(2, 6));
    assertThat(new Rate(0, 0)).isLessThan(new Rate(0, 1));
    assertThat(new Rate(Long.MAX_VALUE / 2, Long.MAX_VALUE))
        .isLessThan(new Rate(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE));
  }

  @Test
  void negative_counts_are_refused() {
    assertThatThrownBy(() -> new Rate(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("三(一)9: the first three levels are good, the last two bad")
  void the_first_three_levels_are_good_and_the_last_two_bad() {
    Count count = Count.NONE;
    for (Level level : Level.values()) {
      count = count.plus(Count.of(level, Origin.ACTIVE, "COUNTED", 1));
    }
    assertThat(count.rates().good()).isEqualTo(new Rate(3, 5));
    assertThat(count.rates().bad()).isEqualTo(new Rate(2, 5));
  }

  @Test
  void default_ratings_leave_the_active_rates_alone() {
    Count count =
        Count.of(Level.BASICALLY_SATISFIED, Origin.DEFAULT, "COUNTED", 90)
            .plus(Count.of(Level.SATISFIED, Origin.INVITED, "COUNTED", 5))
            .plus(Count.of(Level.DISSATISFIED, Origin.ACTIVE, "COUNTED", 5));
    assertThat(count.rates().good()).isEqualTo(new Rate(95, 100));
    assertThat(count.rates().activeGood()).isEqualTo(new Rate(5, 10));
    assertThat(count.rates().activeBad()).isEqualTo(new Rate(5, 10));
    assertThat(count.rates().active()).isEqualTo(new Rate(10, 100));
    assertThat(count.defaults()).isEqualTo(90);
  }

  @Test
  @DisplayName("二(二)3: a voided rating leaves numerator and denominator")
  void a_voided_rating_leaves_numerator_and_denominator() {
    Count count =
        Count.of(Level.VERY_DISSATISFIED, Origin.ACTIVE, "VOIDED", 2)
            .plus(Count.of(Level.SATISFIED, Origin.ACTIVE, "COUNTED", 4))
            .plus(Count.of(Level.SATISFIED, Origin.DEFAULT, "SUPERSEDED", 1))
            .plus(Count.of(Level.DISSATISFIED, Origin.TEST, "COUNTED", 7));
    assertThat(count.rates().good()).isEqualTo(new Rate(4, 4));
    assertThat(count.voided()).isEqualTo(2);
  }

  @Test
  void an_unknown_state_is_an_error_rather_than_a_count() {
    assertThatThrownBy(() -> Count.of(Level.SATISFIED, Origin.ACTIVE, "LOST", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sentence_has_the_sign_with_data_and_a_dash_without() {
    assertThat(new Rate(1, 4).inText()).isEqualTo("25.00%");
    assertThat(new Rate(0, 0).inText()).isEqualTo("—");
  }
}
