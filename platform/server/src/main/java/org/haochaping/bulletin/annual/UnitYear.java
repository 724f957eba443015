package org.haochaping.bulletin.annual;

import org.haochaping.figures.Rate;

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
    long noContact) {

  static final UnitYear NONE = new UnitYear("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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
        noContact + other.noContact);
  }

  /** 差评回复率. */
  public Rate replied() {
    return new Rate(answered, cases);
  }

  /** 差评按时整改率, of those that stand. */
  public Rate inTime() {
    return new Rate(cases - voided - Math.min(late, cases - voided), cases - voided);
  }
}
