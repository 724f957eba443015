package org.haochaping.evaluation.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a terminal was tapped, or an inspector stood there with his phone. Its clock may be wrong:
 * it says how far the server's was ahead when they last spoke, and what cannot be is put right by
 * the time of receipt rather than refused, since the citizen has gone and his rating would be lost.
 */
public final class TappedAt {
  /** Two clocks that are set by one another still differ by so much. */
  private static final Duration UNEVEN = Duration.ofMinutes(2);

  private TappedAt() {}

  /**
   * The moment that counts.
   *
   * @param terminalTime what the terminal's clock showed, in seconds since 1970
   * @param serverAhead how many seconds the server's clock was ahead of it, as the terminal knew
   * @param receivedAt when the rating or visit arrived here
   * @param believedDays how many days back a terminal is believed
   */
  public static Instant of(
      long terminalTime, long serverAhead, Instant receivedAt, int believedDays) {
    Instant tapped;
    try {
      tapped = Instant.ofEpochSecond(Math.addExact(terminalTime, serverAhead));
    } catch (ArithmeticException | java.time.DateTimeException e) {
      return receivedAt;
    }
    boolean ahead = tapped.isAfter(receivedAt);
    boolean tooLate = tapped.isBefore(receivedAt.minus(believedDays, ChronoUnit.DAYS));
    return ahead || tooLate ? receivedAt : tapped;
  }

  /** Whether a clock is so far off that somebody should set it. */
  static boolean isWrong(long secondsAhead) {
    return Duration.ofSeconds(secondsAhead).abs().compareTo(UNEVEN) > 0;
  }
}
