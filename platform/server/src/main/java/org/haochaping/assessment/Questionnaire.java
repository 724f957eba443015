package org.haochaping.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, in its order. A question may depend on an answer to an earlier one, so a sheet is
 * read from the first to the last.
 *
 * @param intro what stands above the first question, empty when nothing
 */
@Schema(name = "Questionnaire")
public record Questionnaire(String title, String intro, List<Question> questions) {

  public Questionnaire {
    questions = List.copyOf(questions);
  }

  /** The question whose level is the rating of the whole. */
  public Optional<Question> overall() {
    return questions.stream().filter(Question::overall).findFirst();
  }

  /** Whether its sheets give points. */
  public boolean scores() {
    return questions.stream().anyMatch(one -> one.kind() == Question.Kind.POINTS);
  }

  /**
   * Reads what was filled in; refused with every answer that is wrong or missing.
   *
   * @param answers by the code of the question
   */
  public Sheet read(@Nullable Map<String, List<String>> answers) {
    SheetReading reading = new SheetReading(answers == null ? Map.of() : answers);
    for (Question question : questions) {
      reading.ask(question);
    }
    List<Refusal.Field> problems = reading.problems();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    Map<Question, List<String>> given = new LinkedHashMap<>(reading.given());
    return new Sheet(given, reading.hasEnded());
  }
}
