package org.haochaping.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.vault.Masking;

/**
 * A sheet that was filled in: complete, and every answer one the question can have.
 *
 * @param answers by question, in the order they were asked; what was not asked is not there
 * @param endedEarly whether an answer ended it, so that it does not count
 */
public record Sheet(Map<Question, List<String>> answers, boolean endedEarly) {

  public Sheet {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** What was given of what there was to give. */
  public record Points(BigDecimal given, BigDecimal full) {}

  /** The rating of the whole. */
  public Optional<Level> level() {
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey().overall())
        .map(entry -> Level.valueOf(entry.getValue().get(0)))
        .findFirst();
  }

  /** The points of all questions that were asked for some; none where none was. */
  public Optional<Points> points() {
    List<Map.Entry<Question, List<String>>> scored =
        answers.entrySet().stream()
            .filter(entry -> entry.getKey().kind() == Question.Kind.POINTS)
            .toList();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal given = BigDecimal.ZERO;
    BigDecimal full = BigDecimal.ZERO;
    for (Map.Entry<Question, List<String>> one : scored) {
      BigDecimal most = one.getKey().fullPoints();
      given = given.add(new BigDecimal(one.getValue().get(0)));
      full = full.add(most == null ? BigDecimal.ZERO : most);
    }
    return Optional.of(new Points(given, full));
  }

  /** What was written, each with its question where there are several. */
  public String words() {
    Map<Question, String> written = new LinkedHashMap<>();
    answers.forEach(
        (question, answer) -> {
          if (question.kind() == Question.Kind.WORDS) {
            written.put(question, answer.get(0));
          }
        });
    if (written.size() == 1) {
      return written.values().iterator().next();
    }
    return written.entrySet().stream()
        .map(entry -> entry.getKey().text() + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** The same with words that name none of these people, nor anybody's number. */
  public Sheet masked(Collection<String> names) {
    Map<Question, List<String>> hidden = new LinkedHashMap<>();
    answers.forEach(
        (question, answer) ->
            hidden.put(
                question,
                question.kind() == Question.Kind.WORDS
                    ? List.of(Masking.mask(answer.get(0), names))
                    : answer));
    return new Sheet(hidden, endedEarly);
  }

  /** By the code of the question. */
  public Map<String, List<String>> byCode() {
    Map<String, List<String>> coded = new LinkedHashMap<>();
    answers.forEach((question, answer) -> coded.put(question.code(), answer));
    return coded;
  }

  /** As the channel's plugin reads it. */
  public Form form() {
    Map<String, List<String>> fields = new HashMap<>();
    answers.forEach((question, answer) -> fields.put(Form.ANSWER + question.code(), answer));
    level().ifPresent(level -> fields.put(Form.LEVEL, List.of(level.name())));
    points()
        .ifPresent(
            points -> {
              fields.put(Form.POINTS, List.of(points.given().toPlainString()));
              fields.put(Form.FULL_POINTS, List.of(points.full().toPlainString()));
            });
    fields.put(Form.WORDS, words().isEmpty() ? List.of() : List.of(words()));
    return new Form(fields);
  }

  /** What was written stays out of logs. */
  @Override
  public String toString() {
    return "Sheet" + answers.keySet().stream().map(Question::code).toList();
  }
}
