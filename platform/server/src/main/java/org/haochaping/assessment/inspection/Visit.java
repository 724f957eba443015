package org.haochaping.assessment.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.haochaping.duty.Duty;
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
  private static final int TELLING = 8;

  /** By whom and why it was withdrawn. */
  record Withdrawal(String by, Instant at, String why) {}

  /** The day and what tells visits of a day apart. */
  static String number(UUID id, Instant visitedAt) {
    LocalDate day = LocalDate.ofInstant(visitedAt, Duty.CHINA);
    return "AF"
        + day.format(DateTimeFormatter.BASIC_ISO_DATE)
        + "-"
        + id.toString().substring(0, TELLING).toUpperCase(Locale.ROOT);
  }

  /** What was written stays out of logs. */
  @Override
  public String toString() {
    return "Visit[" + id + ", " + number + "]";
  }
}
