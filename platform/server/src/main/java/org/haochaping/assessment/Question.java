package org.haochaping.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code what stands for it in sheets, unique within its questionnaire
 * @param hint a line of help below it, empty when none
 * @param required whether a sheet without an answer is refused, where the question is asked
 * @param overall of a question for a level: whether its answer is the rating of the whole
 * @param choices of {@link Kind#ONE} and {@link Kind#SOME}
 * @param fullPoints of {@link Kind#POINTS}: the most that can be given
 * @param onlyIf when it is asked; always without
 */
@Schema(name = "AssessmentQuestion")
public record Question(
    String code,
    Kind kind,
    String text,
    String hint,
    boolean required,
    boolean overall,
    List<Choice> choices,
    @Nullable BigDecimal fullPoints,
    @Nullable Condition onlyIf) {

  public Question {
    choices = List.copyOf(choices);
  }

  /** What kind of answer it has. */
  @Schema(name = "AssessmentQuestionKind")
  public enum Kind {
    /** One of the five levels of 一(一). */
    LEVEL,
    /** One of its choices. */
    ONE,
    /** Any number of its choices. */
    SOME,
    /** Points from 0 to the most, with two decimals at the most. */
    POINTS,
    /** The assessor's own words. */
    WORDS
  }

  /** The answers it can have, where they can be counted up. */
  Set<String> answers() {
    return switch (kind) {
      case LEVEL -> Arrays.stream(Level.values()).map(Level::name).collect(Collectors.toSet());
      case ONE, SOME -> choices.stream().map(Choice::code).collect(Collectors.toSet());
      case POINTS, WORDS -> Set.of();
    };
  }

  Optional<Choice> choice(String answer) {
    return choices.stream().filter(choice -> choice.code().equals(answer)).findFirst();
  }
}
