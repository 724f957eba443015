package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(一)8 Days of a plan, in China")
class InspectionPlanTest {
  private static final Instant CLOSED = Instant.parse("2026-10-20T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-10-18, COMING",
    "2026-10-19, RUNNING",
    "2026-10-25, RUNNING",
    "2026-10-26, OVER",
  })
  void a_plan_begins_and_ends_by_itself(LocalDate today, InspectionPlan.State state) {
    assertThat(plan(null).state(today)).isEqualTo(state);
    assertThat(plan(CLOSED).state(today)).isEqualTo(InspectionPlan.State.CLOSED);
    assertThat(plan(CLOSED).isOpen(today)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-10-18T15:59:59Z, visit-outside-days",
    "2026-10-25T16:00:00Z, visit-outside-days",
  })
  void a_day_begins_and_ends_at_midnight_in_china(Instant visitedAt, String code) {
    assertThatThrownBy(() -> plan(null).admit(visitedAt))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-18T16:00:00Z", "2026-10-25T15:59:59Z"})
  void its_first_and_its_last_moment_belong_to_it(Instant visitedAt) {
    assertThatCode(() -> plan(null).admit(visitedAt)).doesNotThrowAnyException();
  }

  @Test
  void once_it_is_closed_only_what_was_visited_before_belongs_to_it() {
    assertThatCode(() -> plan(CLOSED).admit(CLOSED)).doesNotThrowAnyException();
    assertThatThrownBy(() -> plan(CLOSED).admit(CLOSED.plusSeconds(1)))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("plan-closed"));
  }

  private static InspectionPlan plan(@Nullable Instant closedAt) {
    return new InspectionPlan(
        UUID.randomUUID(),
        1,
        UUID.randomUUID(),
        UUID.randomUUID(),
        "第四季度暗访",
        LocalDate.of(2026, 10, 19),
        LocalDate.of(2026, 10, 25),
        "政务服务管理局",
        "岩演示",
        Instant.parse("2026-10-01T00:00:00Z"),
        closedAt == null ? null : "岩演示",
        closedAt,
        closedAt == null ? null : "情况已查明");
  }
}
