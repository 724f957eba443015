package org.haochaping.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long it took to deal with bad reviews. Told is what was done in the period, and what fell due
 * in it; what was due in one month and done in another is told in both.
 *
 * @param today as of which day
 */
public record AnswerReport(String period, LocalDate today, List<OfKind> kinds) {

  public AnswerReport {
    kinds = List.copyOf(kinds);
  }

  /**
   * One kind of duty.
   *
   * @param all of all units that are told
   * @param units those that owed one, by their number
   */
  @Schema(name = "AnswersOfKind")
  public record OfKind(
      AnswerKind kind,
      String clause,
      String chinese,
      String english,
      AnswerTimes all,
      List<OfUnit> units) {

    public OfKind {
      units = List.copyOf(units);
    }
  }

  /** One unit that owed them. */
  @Schema(name = "AnswersOfUnit")
  public record OfUnit(UUID unitId, String unitName, AnswerTimes times) {}
}
