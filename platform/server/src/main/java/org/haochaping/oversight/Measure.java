package org.haochaping.oversight;

import org.haochaping.figures.Count;
import org.haochaping.figures.Rate;

/** By which rate tenants and departments are compared. */
public enum Measure {
  GOOD("好评率", "Good rate", true),
  BAD("差评率", "Bad rate", false),
  ACTIVE_GOOD("主动评价好评率", "Good rate of active ratings", true),
  ACTIVE_BAD("主动评价差评率", "Bad rate of active ratings", false);

  private final String chinese;
  private final String english;
  private final boolean moreIsBetter;

  Measure(String chinese, String english, boolean moreIsBetter) {
    this.chinese = chinese;
    this.english = english;
    this.moreIsBetter = moreIsBetter;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  Rate of(Count count) {
    return switch (this) {
      case GOOD -> count.rates().good();
      case BAD -> count.rates().bad();
      case ACTIVE_GOOD -> count.rates().activeGood();
      case ACTIVE_BAD -> count.rates().activeBad();
    };
  }

  /** Whether only active ratings are looked at. */
  boolean isOfActive() {
    return this == ACTIVE_GOOD || this == ACTIVE_BAD;
  }

  /**
   * What it means.
   *
   * @param direction up, down, or 0 when it could be chance
   */
  Verdict verdict(int direction) {
    if (direction == 0) {
      return Verdict.UNCLEAR;
    }
    return direction > 0 == moreIsBetter ? Verdict.BETTER : Verdict.WORSE;
  }

  /** 1 where more is better. */
  int sign() {
    return moreIsBetter ? 1 : -1;
  }
}
