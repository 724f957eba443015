package org.haochaping.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it was written in the console; it may be anything. */
@Schema(name = "QuestionnaireDraft")
public record QuestionnaireDraft(
    @Nullable String title, @Nullable String intro, @Nullable List<QuestionDraft> questions) {

  /** A question as it was written. */
  @Schema(name = "QuestionDraft")
  public record QuestionDraft(
      @Nullable String code,
      Question.@Nullable Kind kind,
      @Nullable String text,
      @Nullable String hint,
      @Nullable Boolean required,
      @Nullable Boolean overall,
      @Nullable List<ChoiceDraft> choices,
      @Nullable BigDecimal fullPoints,
      @Nullable ConditionDraft onlyIf) {}

  /** A choice as it was written. */
  @Schema(name = "ChoiceDraft")
  public record ChoiceDraft(
      @Nullable String code, @Nullable String text, @Nullable Boolean endsSheet) {}

  /** A condition as it was written. */
  @Schema(name = "ConditionDraft")
  public record ConditionDraft(@Nullable String question, @Nullable List<String> anyOf) {}

  /** The questionnaire; refused with every place that is wrong. */
  public Questionnaire checked() {
    return new DraftReading().read(this);
  }
}
