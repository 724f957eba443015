package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.assessment.Choice;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nobody is seen in the sums that the rated department sees")
class SmallCellsTest {
  private static final Questionnaire ASKED =
      new Questionnaire(
          "问卷",
          "",
          List.of(
              question("served", Question.Kind.ONE),
              question("ways", Question.Kind.SOME),
              question("hall", Question.Kind.POINTS),
              question("online", Question.Kind.POINTS)));

  @Test
  void a_question_is_shown_from_five_sheets_that_answered_it_and_not_from_five_sheets() {
    assertThat(shown(Map.of(Set.of("served"), 5))).containsExactly("served");
    assertThat(shown(Map.of(Set.of("served"), 4))).isEmpty();
    assertThat(shown(Map.of(Set.of("served"), 5, Set.of("served", "ways"), 4)))
        .as("four sheets with many choices each are four sheets")
        .containsExactly("served");
    assertThat(shown(Map.of())).isEmpty();
  }

  @Test
  void points_are_shown_when_every_branch_that_gave_some_has_enough_sheets() {
    assertThat(shown(Map.of(Set.of("hall"), 5, Set.of("online"), 6)))
        .containsExactly("hall", "online");
    assertThat(shown(Map.of(Set.of("hall", "online"), 7, Set.of("served"), 1)))
        .containsExactly("hall", "online");
  }

  @Test
  void points_of_a_few_cannot_be_had_by_taking_those_of_the_others_from_the_mean() {
    Map<Set<String>, Integer> one = Map.of(Set.of("hall", "online"), 5, Set.of("hall"), 1);
    assertThat(shown(one)).isEmpty();
    assertThat(new SmallCells(ASKED, one).showsMean()).isTrue();
    assertThat(shown(Map.of(Set.of("hall"), 5, Set.of("online"), 1))).isEmpty();
  }

  @Test
  void the_mean_is_of_five_sheets_that_gave_points() {
    assertThat(new SmallCells(ASKED, Map.of(Set.of("served"), 9, Set.of("hall"), 4)).showsMean())
        .isFalse();
    assertThat(new SmallCells(ASKED, Map.of(Set.of("online"), 1, Set.of("hall"), 4)).showsMean())
        .isTrue();
  }

  private static List<String> shown(Map<Set<String>, Integer> sheets) {
    SmallCells cells = new SmallCells(ASKED, sheets);
    return ASKED.questions().stream().filter(cells::shows).map(Question::code).toList();
  }

  private static Question question(String code, Question.Kind kind) {
    boolean chooses = kind == Question.Kind.ONE || kind == Question.Kind.SOME;
    return new Question(
        code,
        kind,
        code,
        "",
        false,
        false,
        chooses ? List.of(Choice.of("a", "甲"), Choice.of("b", "乙")) : List.of(),
        kind == Question.Kind.POINTS ? BigDecimal.TEN : null,
        null);
  }
}
