package org.haochaping.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.figures.Rate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The fair order: intervals and bands")
class IntervalTest {

  @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
  @CsvSource({
    "81, 263, 25.52, 36.63, 'Newcombe 1998, table I'",
    "15, 148, 6.23, 16.05, 'Newcombe 1998, table I'",
    "0, 20, 0.00, 16.12, 'Newcombe 1998, table I'",
    "1, 29, 0.61, 17.18, 'Newcombe 1998, table I'",
    "10, 10, 72.24, 100.00, all of few is far from all",
    "9990, 10000, 99.81, 99.95, many tell more"
  })
  void an_interval_is_wilsons(long part, long whole, String low, String high, String source) {
    Interval interval = Interval.of(new Rate(part, whole)).orElseThrow();
    assertThat(interval.printedLow(2)).as(source).isEqualTo(low);
    assertThat(interval.printedHigh(2)).as(source).isEqualTo(high);
  }

  @Test
  void without_ratings_there_is_no_interval() {
    assertThat(Interval.of(new Rate(0, 0))).isEmpty();
  }

  @Test
  void what_is_printed_holds_the_interval() {
    Interval interval = Interval.of(new Rate(81, 263)).orElseThrow();
    assertThat(interval.printedLow(0)).isEqualTo("25");
    assertThat(interval.printedHigh(0)).isEqualTo("37");
  }

  @Test
  void few_lucky_ratings_neither_lead_nor_hold_together_whom_many_tell_apart() {
    Map<String, Rate> rates = new LinkedHashMap<>();
    rates.put("thirty of thirty", new Rate(30, 30));
    rates.put("many and best", new Rate(9_990, 10_000));
    rates.put("many and good", new Rate(9_900, 10_000));
    rates.put("as good and fewer", new Rate(99, 100));
    rates.put("many and poor", new Rate(8_000, 10_000));
    assertThat(bands(rates))
        .containsEntry("many and best", 1)
        .containsEntry("thirty of thirty", 1)
        .containsEntry("as good and fewer", 1)
        .containsEntry("many and good", 2)
        .containsEntry("many and poor", 3);
  }

  @Test
  void the_same_rates_share_a_band_and_the_order_they_came_in_does_not_matter() {
    Map<String, Rate> rates = new LinkedHashMap<>();
    rates.put("a", new Rate(45, 50));
    rates.put("b", new Rate(45, 50));
    rates.put("c", new Rate(1, 50));
    Map<String, Integer> bands = bands(rates);
    assertThat(bands).containsEntry("a", 1).containsEntry("b", 1).containsEntry("c", 2);
    Map<String, Rate> backwards = new LinkedHashMap<>();
    for (String name : List.of("c", "b", "a")) {
      backwards.put(name, rates.getOrDefault(name, new Rate(0, 0)));
    }
    assertThat(bands(backwards)).isEqualTo(bands);
  }

  @Test
  void nobody_makes_no_band() {
    assertThat(bands(Map.of())).isEmpty();
  }

  private static Map<String, Integer> bands(Map<String, Rate> rates) {
    return Bands.highestFirst(
        List.copyOf(rates.keySet()),
        name -> Interval.of(rates.getOrDefault(name, new Rate(0, 0))).orElseThrow());
  }
}
