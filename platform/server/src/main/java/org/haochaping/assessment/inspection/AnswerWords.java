package org.haochaping.assessment.inspection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.haochaping.assessment.Choice;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.plugin.api.Level;

/** Answers as they stand in the row, in the words of their questionnaire. */
final class AnswerWords {
  private AnswerWords() {}

  static List<VisitView.Answer> of(Questionnaire asked, String answers) {
    JsonObject byCode;
    try (JsonReader reader = Json.createReader(new StringReader(answers))) {
      byCode = reader.readObject();
    }
    List<VisitView.Answer> words = new ArrayList<>();
    for (Question question : asked.questions()) {
      if (byCode.containsKey(question.code())) {
        words.add(
            new VisitView.Answer(
                question.text(),
                byCode.getJsonArray(question.code()).getValuesAs(JsonString.class).stream()
                    .map(answer -> word(question, answer.getString()))
                    .collect(Collectors.joining("；"))));
      }
    }
    return words;
  }

  private static String word(Question question, String answer) {
    return switch (question.kind()) {
      case LEVEL -> Level.valueOf(answer).chinese();
      case ONE, SOME ->
          question.choices().stream()
              .filter(choice -> choice.code().equals(answer))
              .map(Choice::text)
              .findFirst()
              .orElse(answer);
      case POINTS -> answer + " / " + question.fullPoints();
      case WORDS -> answer;
    };
  }
}
