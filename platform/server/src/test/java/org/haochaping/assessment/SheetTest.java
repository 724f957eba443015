package org.haochaping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)6、8: what a filled-in sheet says")
class SheetTest {

  @Test
  void questions_follow_the_answers_before_them() {
    Sheet sheet =
        Asked.performance()
            .read(
                Map.of(
                    "served", List.of("online"),
                    "overall", List.of("DISSATISFIED"),
                    "why", List.of("材料要传三遍")));

    assertThat(sheet.byCode().keySet()).containsExactly("served", "overall", "why");
    assertThat(sheet.level()).contains(Level.DISSATISFIED);
    assertThat(sheet.words()).isEqualTo("材料要传三遍");
    assertThat(sheet.endedEarly()).isFalse();
  }

  @Test
  void who_was_never_served_is_asked_no_more_and_does_not_count() {
    Sheet sheet = Asked.performance().read(Map.of("served", List.of("never")));

    assertThat(sheet.endedEarly()).isTrue();
    assertThat(sheet.level()).isEmpty();
  }

  @Test
  void what_is_missing_is_told_question_by_question() {
    assertThat(refused(Asked.performance(), Map.of("served", List.of("hall"))))
        .containsExactly("queue required", "overall required");
    assertThat(refused(Asked.performance(), null))
        .containsExactly("served required", "overall required");
  }

  @Test
  void why_is_only_asked_of_who_is_not_content() {
    assertThat(
            refused(
                Asked.performance(),
                Map.of(
                    "served", List.of("online"),
                    "overall", List.of("SATISFIED"),
                    "why", List.of("旧页面留下的话"))))
        .containsExactly("why not-asked");
  }

  @Test
  void an_answer_must_be_one_the_question_has() {
    assertThat(
            refused(
                Asked.performance(),
                Map.of("served", List.of("by-post"), "overall", List.of("GREAT"))))
        .containsExactly("served answer-unknown", "overall answer-unknown");
    assertThat(
            refused(
                Asked.performance(),
                Map.of("served", List.of("online", "hall"), "overall", List.of("SATISFIED"))))
        .containsExactly("served one-only");
  }

  @Test
  void points_add_up_beside_what_there_was_to_give() {
    Sheet sheet =
        Asked.inspection().read(Map.of("attendance", List.of("35.5"), "manner", List.of("60")));

    assertThat(sheet.points())
        .contains(new Sheet.Points(new BigDecimal("95.5"), new BigDecimal("100")));
    assertThat(sheet.level()).isEmpty();
    assertThat(sheet.words()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"41", "40.01", "-1", "3.999", "满分", "1e2", " ４０"})
  void points_beyond_the_most_or_unreadable_are_refused(String given) {
    assertThat(
            refused(
                Asked.inspection(), Map.of("attendance", List.of(given), "manner", List.of("0"))))
        .containsExactly("attendance points");
  }

  @Test
  void the_channel_reads_level_points_words_and_each_answer() {
    Form form =
        Asked.performance()
            .read(
                Map.of(
                    "served", List.of("hall"),
                    "queue", List.of("SATISFIED"),
                    "overall", List.of("VERY_SATISFIED")))
            .form();

    assertThat(form.text(Form.LEVEL)).isEqualTo("VERY_SATISFIED");
    assertThat(form.text(Form.ANSWER + "queue")).isEqualTo("SATISFIED");
    assertThat(form.text(Form.POINTS)).isEmpty();

    Form scored =
        Asked.inspection()
            .read(
                Map.of(
                    "attendance", List.of("40"),
                    "manner", List.of("50"),
                    "notes", List.of("一人玩手机")))
            .form();
    assertThat(scored.text(Form.POINTS)).isEqualTo("90");
    assertThat(scored.text(Form.FULL_POINTS)).isEqualTo("100");
    assertThat(scored.text(Form.WORDS)).isEqualTo("一人玩手机");
  }

  @Test
  void words_as_long_as_those_of_a_rating_are_taken_and_no_longer() {
    String most = "𠮷".repeat(SheetReading.MOST_WORDS);
    Map<String, List<String>> fits =
        Map.of("attendance", List.of("1"), "manner", List.of("1"), "notes", List.of(most));
    assertThat(Asked.inspection().read(fits).words()).isEqualTo(most);
    assertThat(
            refused(
                Asked.inspection(),
                Map.of(
                    "attendance", List.of("1"),
                    "manner", List.of("1"),
                    "notes", List.of(most + "长"))))
        .containsExactly("notes length");
  }

  @Test
  void a_character_that_cannot_be_stored_is_told_by_its_question() {
    assertThat(
            refused(
                Asked.inspection(),
                Map.of(
                    "attendance", List.of("1\u0000"),
                    "manner", List.of("1"),
                    "notes", List.of("三\u0000趟"))))
        .containsExactly("attendance not-plain", "notes not-plain");
  }

  static List<String> refused(Questionnaire asked, Map<String, List<String>> answers) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> asked.read(answers));
    assertThat(refusal).isNotNull();
    return refusal.fields().stream().map(one -> one.field() + " " + one.code()).toList();
  }
}
