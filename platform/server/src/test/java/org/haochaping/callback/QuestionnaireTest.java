package org.haochaping.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.haochaping.callback.Questionnaire.Answers;
import org.haochaping.callback.Questionnaire.Resolved;
import org.haochaping.callback.Questionnaire.Satisfied;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("一(二)4: what is asked in a call-back")
class QuestionnaireTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"contacted", "resolved", "satisfied", "confirmed", "pressed"})
  void a_call_back_is_not_done_while_a_question_is_open(String open) {
    assertThat(leftOpen(but(open))).containsExactly(open);
  }

  @Test
  void who_answered_nothing_is_asked_all() {
    assertThat(leftOpen(new Answers(null, null, null, null, null, "催过我", null)))
        .containsExactly("contacted", "resolved", "satisfied", "confirmed", "pressed");
  }

  @Test
  void what_is_added_in_words_may_be_left_out() {
    Answers answers = but("nothing").checked();

    assertThat(answers.pressedWords()).isEmpty();
    assertThat(answers.remarks()).isEmpty();
    assertThat(answers.satisfied()).isEqualTo(Satisfied.BASICALLY_SATISFIED);
  }

  private static Answers but(String open) {
    return new Answers(
        open.equals("contacted") ? null : true,
        open.equals("resolved") ? null : Resolved.PARTLY,
        open.equals("satisfied") ? null : Satisfied.BASICALLY_SATISFIED,
        open.equals("confirmed") ? null : true,
        open.equals("pressed") ? null : false,
        null,
        null);
  }

  private static List<String> leftOpen(Answers answers) {
    Refusal refusal = catchThrowableOfType(Refusal.class, answers::checked);
    assertThat(refusal).isNotNull();
    return refusal.fields().stream().map(Refusal.Field::field).toList();
  }
}
