package org.haochaping.duty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A legal deadline in words")
class DutyTest {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 14);

  @ParameterizedTest(name = "on {0}: {1}, {2}")
  @CsvSource({
    "2026-10-11, LATER, 还有3天到期",
    "2026-10-12, SOON, 还有2天到期",
    "2026-10-13, SOON, 还有1天到期",
    "2026-10-14, TODAY, 今天到期",
    "2026-10-15, OVERDUE, 已逾期1天",
    "2026-10-24, OVERDUE, 已逾期10天"
  })
  void an_open_one_says_how_pressing_it_is(LocalDate today, DutyState state, String words) {
    Duty duty = duty(null, false);
    assertThat(duty.state(today)).isEqualTo(state);
    assertThat(duty.words(today)).isEqualTo(words);
  }

  @Test
  void one_that_is_done_says_whether_it_was_in_time() {
    Instant lastMinute = Instant.parse("2026-10-14T15:59:59Z");
    assertThat(duty(lastMinute, false).words(DUE.plusDays(9))).isEqualTo("按时完成");
    assertThat(duty(lastMinute.plusSeconds(1), false).words(DUE)).isEqualTo("逾期完成");
    assertThat(duty(lastMinute, false).state(DUE.plusDays(9))).isEqualTo(DutyState.DONE);
  }

  @Test
  void one_that_fell_away_is_neither_done_nor_late() {
    Duty duty = duty(Instant.parse("2026-10-20T00:00:00Z"), true);
    assertThat(duty.state(DUE)).isEqualTo(DutyState.WITHDRAWN);
    assertThat(duty.words(DUE)).isEqualTo("不再办理");
  }

  @Test
  void it_counts_the_days_it_has_been_given() {
    assertThat(duty(null, false).countedDays()).isEqualTo(2);
  }

  @Test
  void each_kind_cites_its_clause_in_two_languages() {
    assertThat(Arrays.stream(DutyKind.values()).map(DutyKind::clause))
        .containsExactly(
            "一(二)1", "一(二)2", "一(二)2", "一(二)3", "二(二)2", "三(三)1", "三(三)2", "三(三)3", "三(三)", "三(三)",
            "三(三)", "三(三)3");
    assertThat(DutyKind.values())
        .allSatisfy(
            kind -> {
              assertThat(kind.chinese()).containsPattern("\\p{IsHan}");
              assertThat(kind.english()).matches("[A-Za-z, -]{8,}");
            });
  }

  private static Duty duty(@Nullable Instant doneAt, boolean withdrawn) {
    var days = Json.createArrayBuilder();
    for (int day = 12; day <= 14; day++) {
      days.add(
          Json.createObjectBuilder()
              .add("date", "2026-10-" + day)
              .add("counts", day > 12)
              .add("note", ""));
    }
    UUID any = new UUID(0, 1);
    return new Duty(
        any,
        any,
        DutyKind.RECTIFICATION,
        any,
        any,
        any,
        "单位",
        DUE.minusDays(2),
        2,
        DUE,
        "1",
        days.build(),
        null,
        doneAt,
        withdrawn,
        null);
  }
}
