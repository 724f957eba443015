package org.haochaping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.haochaping.assessment.QuestionnaireDraft.ChoiceDraft;
import org.haochaping.assessment.QuestionnaireDraft.ConditionDraft;
import org.haochaping.assessment.QuestionnaireDraft.QuestionDraft;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6、8: a questionnaire as it was written")
class QuestionnaireDraftTest {
  private static final List<ChoiceDraft> YES_NO =
      List.of(new ChoiceDraft("yes", "是", null), new ChoiceDraft("no", "否", true));

  @Test
  void becomes_the_questionnaire_it_says() {
    Questionnaire read =
        draft(
                one("served", YES_NO, null),
                new QuestionDraft(
                    "overall",
                    Question.Kind.LEVEL,
                    " 总体评价 ",
                    null,
                    true,
                    true,
                    null,
                    null,
                    new ConditionDraft("served", List.of("yes"))))
            .checked();

    assertThat(read.questions()).extracting(Question::code).containsExactly("served", "overall");
    assertThat(read.overall().orElseThrow().text()).isEqualTo("总体评价");
    assertThat(read.questions().get(0).choices().get(1).endsSheet()).isTrue();
    assertThat(read.questions().get(1).onlyIf()).isEqualTo(new Condition("served", List.of("yes")));
    assertThat(read.scores()).isFalse();
  }

  @Test
  void nothing_at_all_is_told_what_it_lacks() {
    assertThat(refused(new QuestionnaireDraft(null, null, null)))
        .containsExactly("title length", "questions count");
    assertThat(refused(new QuestionnaireDraft("问卷", "", Collections.singletonList(null))))
        .contains(
            "questions[0].code code", "questions[0].kind required", "questions[0].text length");
  }

  @Test
  void a_character_that_cannot_be_stored_is_told_by_its_place() {
    assertThat(
            refused(
                new QuestionnaireDraft(
                    "问\u0000卷",
                    "",
                    List.of(
                        new QuestionDraft(
                            "overall",
                            Question.Kind.LEVEL,
                            "总体\u0000",
                            null,
                            true,
                            true,
                            null,
                            null,
                            null)))))
        .containsExactly("title not-plain", "questions[0].text not-plain");
  }

  @Test
  void something_must_count() {
    assertThat(refused(draft(one("served", YES_NO, null))))
        .containsExactly("questions nothing-counts");
  }

  @Test
  void one_level_rates_the_whole() {
    assertThat(refused(draft(level("a", true), level("b", true))))
        .containsExactly("questions[1].overall overall-taken");
    assertThat(
            refused(
                draft(
                    level("a", true),
                    new QuestionDraft(
                        "b", Question.Kind.WORDS, "话", null, null, true, null, null, null))))
        .contains("questions[1].overall no-level");
  }

  @Test
  void codes_are_taken_once() {
    assertThat(refused(draft(level("a", true), level("a", false))))
        .containsExactly("questions[1].code code-taken");
    assertThat(
            refused(
                draft(
                    level("a", true),
                    one(
                        "b",
                        List.of(new ChoiceDraft("x", "一", null), new ChoiceDraft("x", "二", null)),
                        null))))
        .containsExactly("questions[1].choices[1].code code-taken");
  }

  @Test
  void a_condition_names_an_earlier_question_and_its_answers() {
    assertThat(
            refused(
                draft(
                    one("b", YES_NO, new ConditionDraft("a", List.of("SATISFIED"))),
                    level("a", true))))
        .containsExactly("questions[0].onlyIf question-unknown");
    assertThat(
            refused(
                draft(
                    level("a", true), one("b", YES_NO, new ConditionDraft("a", List.of("GREAT"))))))
        .containsExactly("questions[1].onlyIf answer-unknown");
    assertThat(
            refused(draft(level("a", true), one("b", YES_NO, new ConditionDraft("a", List.of())))))
        .containsExactly("questions[1].onlyIf answer-unknown");
  }

  @Test
  void choices_are_two_at_the_least() {
    assertThat(refused(draft(level("a", true), one("b", YES_NO.subList(0, 1), null))))
        .containsExactly("questions[1].choices count");
  }

  @Test
  void points_have_a_most() {
    for (String full : List.of("0", "-1", "1000.01", "1.001")) {
      assertThat(refused(draft(points("p", new BigDecimal(full)))))
          .as(full)
          .containsExactly("questions[0].fullPoints points");
    }
    assertThat(refused(draft(points("p", null)))).containsExactly("questions[0].fullPoints points");
    assertThat(draft(points("p", new BigDecimal("1000"))).checked().scores()).isTrue();
  }

  @Test
  void a_questionnaire_has_an_end() {
    List<QuestionDraft> many = new ArrayList<>();
    for (int i = 0; i <= DraftReading.MOST_QUESTIONS; i++) {
      many.add(level("q" + i, i == 0));
    }
    assertThat(refused(new QuestionnaireDraft("问卷", null, many)))
        .containsExactly("questions count");
    many.remove(many.size() - 1);
    assertThat(new QuestionnaireDraft("问卷", null, many).checked().questions())
        .hasSize(DraftReading.MOST_QUESTIONS);
  }

  private static QuestionnaireDraft draft(QuestionDraft... questions) {
    return new QuestionnaireDraft("问卷", null, List.of(questions));
  }

  private static QuestionDraft level(String code, boolean overall) {
    return new QuestionDraft(
        code, Question.Kind.LEVEL, "评价", null, true, overall, null, null, null);
  }

  private static QuestionDraft points(String code, @Nullable BigDecimal full) {
    return new QuestionDraft(code, Question.Kind.POINTS, "打分", null, true, null, null, full, null);
  }

  private static QuestionDraft one(
      String code, List<ChoiceDraft> choices, @Nullable ConditionDraft onlyIf) {
    return new QuestionDraft(
        code, Question.Kind.ONE, "选择", null, true, null, choices, null, onlyIf);
  }

  private static List<String> refused(QuestionnaireDraft draft) {
    Refusal refusal = catchThrowableOfType(Refusal.class, draft::checked);
    assertThat(refusal).isNotNull();
    return refusal.fields().stream().map(one -> one.field() + " " + one.code()).toList();
  }
}
