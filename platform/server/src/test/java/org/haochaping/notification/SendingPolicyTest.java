package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.Test;

class SendingPolicyTest {
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 12));

  @Test
  void when_so_much_is_out_is_told_with_the_nights_between() {
    Instant nine = clock.instant();
    assertThat(SendingPolicy.STANDARD.end(nine, Duration.ofHours(12)))
        .as("at nine in the evening")
        .isEqualTo(nine.plus(Duration.ofHours(12)));
    assertThat(SendingPolicy.STANDARD.end(nine, Duration.ofHours(13)))
        .as("an hour after the night")
        .isEqualTo(nine.plus(Duration.ofHours(24)));
    assertThat(SendingPolicy.STANDARD.end(nine, Duration.ofHours(12 + 13 + 13 + 1)))
        .isEqualTo(nine.plus(Duration.ofDays(3)));
    assertThat(SendingPolicy.STANDARD.end(nine.plus(Duration.ofHours(14)), Duration.ofHours(1)))
        .as("begun at night")
        .isEqualTo(nine.plus(Duration.ofHours(24)));
    SendingPolicy none =
        new SendingPolicy(1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LocalTime.of(9, 0));
    assertThat(none.end(nine, Duration.ofHours(30))).isEqualTo(nine.plus(Duration.ofHours(30)));
  }

  @Test
  void quiet_hours_may_stand_within_a_day_or_be_none() {
    SendingPolicy noon =
        new SendingPolicy(1, LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(9, 0));
    clock.pass(Duration.ofHours(4));
    assertThat(noon.isQuiet(clock.instant())).isTrue();
    assertThat(noon.afterQuiet(clock.instant()))
        .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    assertThat(SendingPolicy.STANDARD.isQuiet(clock.instant())).isFalse();
    SendingPolicy none =
        new SendingPolicy(1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LocalTime.of(9, 0));
    assertThat(none.isQuiet(clock.instant())).isFalse();
  }
}
