package org.haochaping.figures;

import java.util.UUID;

/**
 * Cases finished in a period, by the unit that served last; each case counts once, however many
 * services and ratings it has.
 *
 * @param finished 办件量
 * @param evaluable those that may be rated
 * @param evaluated of these, rated by anybody but the default rule (参评)
 * @param active of these, rated by the citizen himself (主动评价)
 * @param defaulted of these, with nothing but a default rating (默认评价)
 */
public record CaseCount(
    UUID unitId, long finished, long evaluable, long evaluated, long active, long defaulted) {

  /** 参评率: evaluated of all evaluable cases. */
  public Rate participation() {
    return new Rate(evaluated, evaluable);
  }

  /** 未评率: evaluable cases without an active rating; staff's entries and defaults do not help. */
  public Rate unrated() {
    return new Rate(evaluable - active, evaluable);
  }

  CaseCount plus(CaseCount other) {
    return new CaseCount(
        unitId,
        finished + other.finished,
        evaluable + other.evaluable,
        evaluated + other.evaluated,
        active + other.active,
        defaulted + other.defaulted);
  }
}
