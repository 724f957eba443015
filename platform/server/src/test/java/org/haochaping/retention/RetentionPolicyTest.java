package org.haochaping.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Terms 保存期限")
class RetentionPolicyTest {
  private static final RetentionPolicy.Term NINETY =
      new RetentionPolicy.Term(DataClass.CONTACT, 90, "why", null, null);

  @Test
  void the_day_it_ended_in_china_does_not_count_and_the_ninetieth_day_after_is_the_last() {
    Instant lateOnTheFirst = Instant.parse("2026-10-01T15:59:59Z");

    assertThat(NINETY.lastDay(lateOnTheFirst)).isEqualTo("2026-12-30");
    assertThat(NINETY.isOver(lateOnTheFirst, LocalDate.parse("2026-12-30"))).isFalse();
    assertThat(NINETY.isOver(lateOnTheFirst, LocalDate.parse("2026-12-31"))).isTrue();
  }

  @Test
  void midnight_in_china_begins_another_day_whatever_the_day_in_greenwich() {
    assertThat(NINETY.lastDay(Instant.parse("2026-10-01T16:00:00Z"))).isEqualTo("2026-12-31");
  }

  @Test
  void the_moment_asked_for_and_the_day_decided_on_agree() {
    LocalDate today = LocalDate.parse("2026-12-31");
    Instant bound = NINETY.bound(today);

    assertThat(NINETY.isOver(bound.minusMillis(1), today)).isTrue();
    assertThat(NINETY.isOver(bound, today)).isFalse();
  }

  @Test
  void a_leap_day_is_a_day() {
    RetentionPolicy.Term year =
        new RetentionPolicy.Term(DataClass.SERVICE_RECORD_NUMBER, 365, "why", null, null);

    assertThat(year.lastDay(Instant.parse("2027-12-31T04:00:00Z"))).isEqualTo("2028-12-30");
  }
}
