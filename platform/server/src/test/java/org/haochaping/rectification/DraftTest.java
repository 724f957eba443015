package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一(二)2 核查整改情况和答复的填写")
class DraftTest {

  @ParameterizedTest(name = "{0} characters of process, {1} of cause: {2}")
  @CsvSource({
    "5, 2, true",
    "4, 2, false",
    "5, 1, false",
    "2000, 2000, true",
    "2001, 2, false",
    "5, 2001, false"
  })
  void each_field_has_its_least_and_its_most(int process, int cause, boolean good) {
    if (good) {
      assertThat(draft("查".repeat(process), "因".repeat(cause)).cause()).hasSize(cause);
    } else {
      assertThatThrownBy(() -> draft("查".repeat(process), "因".repeat(cause)))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void everything_that_is_missing_is_said_at_once() {
    assertThatThrownBy(() -> Draft.of(null, null, null, "", " ", "谢谢"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused ->
                assertThat(refused.fields().stream().map(Refusal.Field::field))
                    .containsExactlyInAnyOrder(
                        "finding", "disposition", "investigation", "cause", "measures", "reply"));
  }

  private static Draft draft(String process, String cause) {
    return Draft.of(
        Finding.SUBSTANTIATED, Disposition.RECTIFIED, process, cause, "增开窗口并培训", "已核查并改进。");
  }
}
