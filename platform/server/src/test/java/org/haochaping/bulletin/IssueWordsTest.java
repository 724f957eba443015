package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.haochaping.bulletin.RankingStepsResource.StepWords;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of a ranking's step")
class IssueWordsTest {

  @Test
  void lines_are_kept_and_nothing_is_nothing() {
    assertThat(StepWords.of(new StepWords("同意。\n请按时发布。"))).isEqualTo("同意。\n请按时发布。");
    assertThat(StepWords.of(new StepWords(null))).isEmpty();
    assertThat(StepWords.of(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 0x1b})
  void a_control_character_is_refused(int character) {
    StepWords words = new StepWords("同意" + Character.toString(character) + "发布");
    assertThatThrownBy(() -> StepWords.of(words)).isInstanceOf(Refusal.class);
  }

  @Test
  void more_than_a_page_is_refused() {
    assertThat(StepWords.of(new StepWords("好".repeat(2000)))).hasSize(2000);
    assertThatThrownBy(() -> StepWords.of(new StepWords("好".repeat(2001))))
        .isInstanceOf(Refusal.class);
  }
}
