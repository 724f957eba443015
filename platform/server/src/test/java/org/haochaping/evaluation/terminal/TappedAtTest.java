package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)1 When a terminal was tapped: its clock is believed as far as it can be right")
class TappedAtTest {
  private static final Instant RECEIVED = Instant.parse("2026-10-20T01:30:00Z");
  private static final int WEEK = 7;

  @Test
  void a_right_clock_is_believed() {
    Instant tapped = RECEIVED.minus(Duration.ofHours(5));
    assertThat(TappedAt.of(tapped.getEpochSecond(), 0, RECEIVED, WEEK)).isEqualTo(tapped);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400 * 400, -7200, 7200, 86_400 * 400})
  void a_clock_that_is_wrong_by_a_known_measure_is_put_right(long serverAhead) {
    Instant tapped = RECEIVED.minus(Duration.ofDays(2));
    long shown = tapped.getEpochSecond() - serverAhead;
    assertThat(TappedAt.of(shown, serverAhead, RECEIVED, WEEK)).isEqualTo(tapped);
  }

  @Test
  void what_has_not_come_yet_cannot_have_been() {
    long shown = RECEIVED.plus(Duration.ofSeconds(1)).getEpochSecond();
    assertThat(TappedAt.of(shown, 0, RECEIVED, WEEK)).isEqualTo(RECEIVED);
  }

  @Test
  void what_is_longer_ago_than_believed_counts_when_it_arrives() {
    Instant edge = RECEIVED.minus(Duration.ofDays(WEEK));
    assertThat(TappedAt.of(edge.getEpochSecond(), 0, RECEIVED, WEEK)).isEqualTo(edge);
    assertThat(TappedAt.of(edge.getEpochSecond() - 1, 0, RECEIVED, WEEK)).isEqualTo(RECEIVED);
    assertThat(TappedAt.of(1_000_000_000L, 0, RECEIVED, WEEK)).isEqualTo(RECEIVED);
  }

  @Test
  void a_tenant_may_believe_no_terminal_at_all() {
    Instant tapped = RECEIVED.minus(Duration.ofMinutes(1));
    assertThat(TappedAt.of(tapped.getEpochSecond(), 0, RECEIVED, 0)).isEqualTo(RECEIVED);
  }

  @Test
  void numbers_no_clock_shows_are_survived() {
    assertThat(TappedAt.of(9_999_999_999L, Long.MAX_VALUE, RECEIVED, WEEK)).isEqualTo(RECEIVED);
    assertThat(TappedAt.of(1_792_459_800L, Long.MAX_VALUE / 2, RECEIVED, WEEK)).isEqualTo(RECEIVED);
    assertThat(TappedAt.of(1_792_459_800L, Long.MIN_VALUE, RECEIVED, WEEK)).isEqualTo(RECEIVED);
  }

  @Test
  void two_minutes_are_no_reason_to_set_a_clock() {
    assertThat(TappedAt.isWrong(120)).isFalse();
    assertThat(TappedAt.isWrong(121)).isTrue();
    assertThat(TappedAt.isWrong(-121)).isTrue();
  }
}
