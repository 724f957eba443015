package org.haochaping.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ids are in the order they were made")
class IdsTest {
  private static final Instant NOON = Instant.parse("2026-10-12T04:00:00Z");

  @Test
  void many_of_one_millisecond_keep_their_order() {
    assertThat(Stream.generate(() -> at(NOON)).limit(200)).isSortedAccordingTo(byText());
  }

  @Test
  void a_clock_set_back_a_little_does_not_change_the_order() {
    assertThat(
            Stream.of(NOON, NOON.minusSeconds(300), NOON.minusSeconds(1), NOON.plusMillis(1))
                .map(IdsTest::at))
        .isSortedAccordingTo(byText());
  }

  @Test
  void a_clock_set_back_far_is_believed() {
    at(NOON);
    Instant before = NOON.minusSeconds(86_400);
    assertThat(Ids.madeAt(at(before))).isEqualTo(before);
  }

  private static UUID at(Instant moment) {
    return Ids.of(Clock.fixed(moment, ZoneOffset.UTC)).next();
  }

  /** As PostgreSQL compares them, from the first byte on. */
  private static Comparator<UUID> byText() {
    return Comparator.comparing(UUID::toString);
  }
}
