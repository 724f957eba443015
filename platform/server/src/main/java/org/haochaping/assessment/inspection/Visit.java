package org.haochaping.assessment.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * A visit that was taken.
 *
 * @param number by which papers and scores name it
 * @param inspector told to planners alone
 * @param visitedAt what could be believed of what the phone's clock said
 * @param toldAt what it said, put right by what it knew of the server's; none if that is no time
 * @param endedEarly whether an answer ended the sheet, so that nothing was found
 * @param evaluationId the rating it became
 * @param level of that rating
 * @param scoreKey the once-key of the score it became
 */
record Visit(
    UUID id,
    UUID planId,
    UUID placeId,
    String number,
    Inspector inspector,
    Instant visitedAt,
    @Nullable Instant toldAt,
    Instant receivedAt,
    Whereabouts where,
    String answers,
    boolean endedEarly,
    @Nullable UUID evaluationId,
    @Nullable Level level,
    @Nullable BigDecimal score,
    @Nullable BigDecimal fullScore,
    @Nullable String scoreKey,
    @Nullable Withdrawal withdrawn) {
  /** Without vowels, so that it is no word, and without digits, which would be masked in words. */
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

  private static final int TELLING = 8;

  /** By whom and why it was withdrawn. */
  record Withdrawal(String by, Instant at, String why) {}

  /** What stands for an id where people read it; as good as never the same for two. */
  static String number(UUID id) {
    StringBuilder number = new StringBuilder("AF-");
    long rest = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    for (int i = 0; i < TELLING; i++) {
      number.append(LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length())));
      rest = Long.divideUnsigned(rest, LETTERS.length());
    }
    return number.toString();
  }

  /** What was written stays out of logs. */
  @Override
  public String toString() {
    return "Visit[" + id + ", " + number + "]";
  }
}
