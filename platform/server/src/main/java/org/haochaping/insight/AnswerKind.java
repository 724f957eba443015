package org.haochaping.insight;

import java.util.Optional;
import org.haochaping.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/** What has to be done in time about a bad review; 整改 has two lengths and is told apart by them. */
public enum AnswerKind {
  HAND_OVER("一(二)1", "转办", "Hand-over"),
  /** Also of what nobody has found complex. */
  RECTIFY_CLEAR("一(二)2", "立行立改（情况清楚）", "Rectification, clear"),
  RECTIFY_COMPLEX("一(二)2", "限期整改（情况复杂）", "Rectification, complex"),
  REPORT("一(二)3", "报送整改报告表", "Report"),
  APPEAL("二(二)2", "复核", "Decision on appeal");

  private final String clause;
  private final String chinese;
  private final String english;

  AnswerKind(String clause, String chinese, String english) {
    this.clause = clause;
    this.chinese = chinese;
    this.english = english;
  }

  public String clause() {
    return clause;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /**
   * As what a duty is told.
   *
   * @param complexity of its case, if it was found
   */
  static Optional<AnswerKind> of(DutyKind duty, @Nullable String complexity) {
    return switch (duty) {
      case HAND_OVER -> Optional.of(HAND_OVER);
      case RECTIFICATION ->
          Optional.of("COMPLEX".equals(complexity) ? RECTIFY_COMPLEX : RECTIFY_CLEAR);
      case REPORT -> Optional.of(REPORT);
      case APPEAL_DECISION -> Optional.of(APPEAL);
      case EXTENSION_DECISION,
          PUBLISH_MONTHLY,
          PUBLISH_HALF_YEARLY,
          PUBLISH_ANNUAL,
          FILE_FOR_RANKING,
          COMPILE_RANKING,
          APPROVE_RANKING,
          PUBLISH_RANKING ->
          Optional.empty();
    };
  }
}
