package org.haochaping.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.figures.Count;
import org.haochaping.figures.LevelCounts;
import org.haochaping.figures.Rate;
import org.haochaping.testing.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Ranking 排名, 三(一)9")
class StandingTest {

  static Stream<Arguments> published() {
    return Published.list("ranks").stream()
        .map(table -> Arguments.of(table.getString("id") + " " + table.getString("group"), table));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void a_published_table_is_ranked_as_it_was_published(String name, JsonObject table) {
    List<JsonArray> rows = Published.rows(table, "rows").toList();
    Map<JsonArray, Place> places =
        Place.highestFirst(rows, row -> new BigDecimal(row.getString(1)));
    for (JsonArray row : rows) {
      assertThat(places.get(row)).isEqualTo(new Place(row.getInt(2), false));
    }
  }

  @Test
  void equal_rates_share_a_place_and_the_next_place_is_skipped() {
    List<Standing> standings =
        Standing.of(
            List.of(
                contender("D", 80, 20),
                contender("C", 45, 5),
                contender("B", 90, 10),
                contender("A", 99, 1)),
            30);
    assertThat(standings)
        .extracting(one -> one.contender().code())
        .containsExactly("A", "B", "C", "D");
    assertThat(standings)
        .extracting(Standing::good)
        .containsExactly(
            new Place(1, false), new Place(2, true), new Place(2, true), new Place(4, false));
    assertThat(standings)
        .extracting(Standing::bad)
        .containsExactly(
            new Place(4, false), new Place(2, true), new Place(2, true), new Place(1, false));
    assertThat(new Place(2, true).printed()).isEqualTo("2（并列）");
    assertThat(new Place(4, false).printed()).isEqualTo("4");
  }

  @Test
  void rates_that_only_print_alike_are_no_tie() {
    assertThat(
            Standing.of(List.of(contender("A", 99_999_998, 2), contender("B", 99_999_999, 1)), 30))
        .extracting(one -> one.contender().code(), Standing::good)
        .containsExactly(tuple("B", new Place(1, false)), tuple("A", new Place(2, false)));
  }

  @Test
  void who_has_too_few_ratings_is_listed_unranked_with_the_reason() {
    List<Standing> standings =
        Standing.of(
            List.of(contender("A", 29, 0), contender("B", 0, 0), contender("C", 20, 10)), 30);
    assertThat(standings).extracting(one -> one.contender().code()).containsExactly("C", "A", "B");
    assertThat(standings.get(0).good()).isEqualTo(new Place(1, false));
    assertThat(standings.get(1).ranked()).isFalse();
    assertThat(standings.get(1).reason()).isEqualTo("评价数不足30件，不参加排名");
    assertThat(standings.get(2).reason()).isEqualTo("本期没有评价，不参加排名");
    assertThat(Standing.of(List.of(contender("Z", 0, 0)), 0).get(0).ranked())
        .as("without ratings there is no rate, whatever the minimum")
        .isFalse();
  }

  @Test
  void groups_are_ranked_apart() {
    assertThat(
            Standing.of(
                List.of(
                    contender("A", "区", 50, 50),
                    contender("B", "县", 90, 10),
                    contender("C", "县", 80, 20)),
                30))
        .extracting(Standing::good)
        .containsExactlyInAnyOrder(new Place(1, false), new Place(1, false), new Place(2, false));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'1/2', 50.00",
    "'1/4 3/4 1/2', 50.00",
    "'1/4 3/4', 50.00",
    "'2/3 1/3 1/3 2/3', 50.00",
    "'99999/100000 100000/100000', 99.99",
    "'0/100000 1/100000', 0.01",
    "'5/5 7/7', 100.00"
  })
  void the_median_is_in_the_middle(String rates, String median) {
    assertThat(
            CountyRanking.median(
                Arrays.stream(rates.split(" "))
                    .map(rate -> rate.split("/"))
                    .map(pair -> new Rate(Long.parseLong(pair[0]), Long.parseLong(pair[1])))
                    .toList()))
        .contains(median);
  }

  @Test
  void nobody_ranked_has_no_median() {
    assertThat(CountyRanking.median(List.of())).isEmpty();
  }

  private static Contender contender(String code, long good, long bad) {
    return contender(code, "部门", good, bad);
  }

  private static Contender contender(String code, String group, long good, long bad) {
    LevelCounts levels = new LevelCounts(good, 0, 0, bad, 0);
    return new Contender(code, code, group, new Count(levels, levels, 0, 0));
  }
}
