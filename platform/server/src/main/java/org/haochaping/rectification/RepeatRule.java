package org.haochaping.rectification;

import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * 及时梳理, 一(二)1: when two bad reviews are proposed to the lead department as likely repeats. The
 * regulation names no number; it is a help to look, and decides nothing.
 *
 * @param days at most so many days between the ratings
 * @param leastWords so many characters at least for words to say the same
 */
record RepeatRule(int days, int leastWords) {
  static final String CLAUSE = "一(二)1";
  static final RepeatRule PROPOSED = new RepeatRule(15, 4);

  /** Rated near each other, about the same unit and the same matter or window. */
  boolean comparable(BadReviewCase one, BadReviewCase other) {
    return !one.id.equals(other.id)
        && one.trial == other.trial
        && one.tenantId.equals(other.tenantId)
        && one.leadUnitId.equals(other.leadUnitId)
        && one.unitId.equals(other.unitId)
        && Math.abs(ChronoUnit.DAYS.between(one.ratedOn, other.ratedOn)) <= days
        && samePlace(one, other);
  }

  private static boolean samePlace(BadReviewCase one, BadReviewCase other) {
    if (one.matterName != null && one.matterName.equals(other.matterName)) {
      return true;
    }
    return one.windowName == null
        ? other.windowName == null && Objects.equals(one.matterName, other.matterName)
        : one.windowName.equals(other.windowName);
  }

  boolean sameWords(BadReviewCase one, BadReviewCase other) {
    String words = normal(one.words);
    return words.length() >= leastWords && words.equals(normal(other.words));
  }

  /** Without spaces and punctuation, which differ when somebody writes the same again. */
  private static String normal(String words) {
    StringBuilder kept = new StringBuilder();
    words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
