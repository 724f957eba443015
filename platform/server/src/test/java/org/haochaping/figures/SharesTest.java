package org.haochaping.figures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.testing.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Shares 占比")
class SharesTest {

  static Stream<Arguments> published() {
    return Published.list("shares").stream()
        .filter(entry -> entry.containsKey("rows") && !entry.getString("id").equals("B10"))
        .map(entry -> Arguments.of(entry.getString("id") + " " + entry.getString("src"), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void every_published_share_prints_as_it_was_published(String name, JsonObject entry) {
    List<BigDecimal> computed =
        entry.getString("mode").equals("HALF_UP")
            ? Shares.halfUp(parts(entry), entry.getInt("total"), entry.getInt("dp"))
            : Shares.closedTo100(parts(entry), entry.getInt("dp"));
    assertThat(computed.stream().map(BigDecimal::toPlainString))
        .containsExactlyElementsOf(printed(entry));
  }

  @Test
  @DisplayName("B10 广德2020-02 was closed to 100 by hand, which no rule reproduces")
  void what_was_closed_by_hand_is_closed_by_rule() {
    JsonObject entry = Published.one("shares", "B10");
    assertThat(Shares.halfUp(parts(entry), entry.getInt("total"), entry.getInt("dp")))
        .as("rounded for itself each, they add up to 100.1")
        .extracting(BigDecimal::toPlainString)
        .containsExactly("81.6", "15.7", "1.1", "1.7");
    assertThat(Shares.closedTo100(parts(entry), entry.getInt("dp")))
        .as("remainders .909 .818 .606 .667: the three steps that are left pass 建议 by")
        .extracting(BigDecimal::toPlainString)
        .containsExactly("81.6", "15.7", "1.0", "1.7");
    assertThat(printed(entry))
        .as("the office left 建议 its step and took the one of 举报, whose remainder is larger")
        .containsExactly("81.6", "15.7", "1.1", "1.6");
  }

  @Test
  void closing_calls_nothing_all_or_none_that_is_not() {
    assertThat(Shares.closedTo100(List.of(99_999L, 1L), 2))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("99.99", "0.01");
    assertThat(Shares.closedTo100(List.of(1L, 999_998L, 0L, 1L), 2))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0.01", "99.98", "0.00", "0.01");
  }

  @Test
  void closed_shares_add_up_to_100_however_many_there_are() {
    for (int parts = 1; parts < 40; parts++) {
      List<Long> equal = Stream.generate(() -> 1L).limit(parts).toList();
      assertThat(Shares.closedTo100(equal, 2).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100");
    }
    assertThat(Shares.closedTo100(List.of(1L, 1L, 1L), 2))
        .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
  }

  @Test
  void without_ratings_every_share_is_nothing() {
    assertThat(Shares.closedTo100(List.of(0L, 0L), 2)).allMatch(share -> share.signum() == 0);
    assertThat(Shares.halfUp(List.of(0L), 0, 2)).allMatch(share -> share.signum() == 0);
  }

  private static List<Long> parts(JsonObject entry) {
    return Published.rows(entry, "rows").map(row -> row.getJsonNumber(1).longValue()).toList();
  }

  private static List<String> printed(JsonObject entry) {
    return Published.rows(entry, "rows").map(row -> row.getString(2)).toList();
  }
}
