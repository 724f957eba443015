package org.haochaping.bulletin.annual;

import org.haochaping.figures.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one department's bad reviews of a year.
 *
 * @param cases all that were received, without trials
 * @param voided of these, not adopted on appeal (不予采纳)
 * @param answered of these, answered to the citizen
 * @param rectified of these, put right
 * @param explained of these, explained instead
 * @param handedLate handed over after the two working days, or not yet and late
 * @param late rectified after the deadline, or not yet and late
 * @param reportedLate 附件2 sent after its deadline, or not yet and late
 * @param extended with a granted extension
 * @param reopened sent back after a call-back
 * @param reached answered, and the citizen could be reached besides the receipt page
 * @param noContact answered by receipt alone, since no contact was left
 * @param inTime of those that stand, answered within their time; not counted in reports of before
 */
public record UnitYear(
    String tenantName,
    String unitName,
    long cases,
    long voided,
    long answered,
    long rectified,
    long explained,
    long handedLate,
    long late,
    long reportedLate,
    long extended,
    long reopened,
    long reached,
    long noContact,
    @Nullable Long inTime) {

  static final UnitYear NONE = new UnitYear("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0L);

  UnitYear plus(UnitYear other) {
    return new UnitYear(
        "",
        "",
        cases + other.cases,
        voided + other.voided,
        answered + other.answered,
        rectified + other.rectified,
        explained + other.explained,
        handedLate + other.handedLate,
        late + other.late,
        reportedLate + other.reportedLate,
        extended + other.extended,
        reopened + other.reopened,
        reached + other.reached,
        noContact + other.noContact,
        inTime == null || other.inTime == null ? null : inTime + other.inTime);
  }

  /** 差评回复率. */
  public Rate replied() {
    return new Rate(answered, cases);
  }

  /** 差评按时整改率, of those that stand; a report of before prints what it printed then. */
  public Rate rectifiedInTime() {
    long standing = cases - voided;
    return new Rate(inTime == null ? standing - Math.min(late, standing) : inTime, standing);
  }
}
