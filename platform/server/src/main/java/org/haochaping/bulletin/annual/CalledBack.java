package org.haochaping.bulletin.annual;

import org.haochaping.figures.Rate;

/**
 * The call-backs of a year's draws.
 *
 * @param population rectifications that could be drawn
 * @param drawn those that were
 * @param confirmed 整改属实
 * @param refuted 整改不实
 * @param unreached 未联系上
 * @param satisfied content with what was done, 满意 or 基本满意
 * @param pressed of those asked, who were pressed for their rating
 * @param added made on the citizen's word, beside the draws
 */
public record CalledBack(
    long population,
    long drawn,
    long confirmed,
    long refuted,
    long unreached,
    long satisfied,
    long pressed,
    long added) {

  long answered() {
    return confirmed + refuted;
  }

  /** 回访率: drawn of all that could be. */
  public Rate share() {
    return new Rate(drawn, population);
  }

  /** 回访整改率: confirmed of those who answered. */
  public Rate confirmedRate() {
    return new Rate(confirmed, answered());
  }

  /** 回访整改满意率. */
  public Rate satisfiedRate() {
    return new Rate(satisfied, answered());
  }
}
