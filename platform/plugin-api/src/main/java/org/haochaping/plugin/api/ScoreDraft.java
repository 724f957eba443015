package org.haochaping.plugin.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an assessment found of a unit as a number (得分), as a channel understood it. Scores are
 * listed beside the ratings of their source, 三(一)6 to 8, and are none: nobody chose a level.
 *
 * @param onceKey what makes the score once-only within its channel instance
 * @param source which assessment it belongs to
 * @param unitCode the assessed unit's code in the tenant's organisation
 * @param score how many points, 0 to {@code fullScore}, at most two decimals
 * @param fullScore how many points there were to have, above 0, at most two decimals
 * @param assessor who assessed (评价机构)
 * @param method how (评价方法)
 * @param from the first day that was assessed
 * @param to the last day that was assessed, in China; decides the bulletin's period
 * @param sampleSize of how many people or cases, if told; above 0
 * @param evidence where the evidence lies: number, address or page of a report; empty when untold
 * @param words the assessor's remarks, empty when none
 */
public record ScoreDraft(
    String onceKey,
    Source source,
    String unitCode,
    BigDecimal score,
    BigDecimal fullScore,
    String assessor,
    String method,
    LocalDate from,
    LocalDate to,
    Optional<Integer> sampleSize,
    String evidence,
    String words) {

  /**
   * Refuses a score that cannot be one.
   *
   * @throws IllegalArgumentException if the points or the days contradict each other
   */
  public ScoreDraft {
    if (fullScore.signum() <= 0 || score.signum() < 0 || score.compareTo(fullScore) > 0) {
      throw new IllegalArgumentException("a score is 0 to its full score");
    }
    if (score.scale() > 2 || fullScore.scale() > 2) {
      throw new IllegalArgumentException("a score has at most two decimals");
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("what was assessed ends before it begins");
    }
    if (sampleSize.filter(size -> size <= 0).isPresent()) {
      throw new IllegalArgumentException("a sample has somebody in it");
    }
  }

  /** Remarks stay out of logs. */
  @Override
  public String toString() {
    return "ScoreDraft[" + source + ", " + unitCode + ", " + score + "/" + fullScore + "]";
  }
}
