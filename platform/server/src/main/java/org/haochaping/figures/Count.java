package org.haochaping.figures;

import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;

/**
 * How many ratings.
 *
 * @param all every rating that counts
 * @param active those a citizen gave himself (主动评价); among {@code all}
 * @param defaults those filled in because nobody rated in time (默认评价); among {@code all}
 * @param voided those found wrong or malicious on appeal (二(二)3); in no other number
 * @param followUps second ratings of what was rated before (追加评价); in no other number
 */
public record Count(
    LevelCounts all, LevelCounts active, long defaults, long voided, LevelCounts followUps) {

  /** As what a follow-up that counts is gathered; never a state of its row. */
  static final String FOLLOW_UP = "FOLLOW_UP";

  public static final Count NONE = new Count(LevelCounts.NONE, LevelCounts.NONE, 0, 0);

  /** Without follow-ups. */
  public Count(LevelCounts all, LevelCounts active, long defaults, long voided) {
    this(all, active, defaults, voided, LevelCounts.NONE);
  }

  /** Ratings of one kind; {@code state} as in {@code evaluation.state}. */
  static Count of(Level level, Origin origin, String state, long n) {
    if (!origin.counts()) {
      return NONE;
    }
    return switch (state) {
      case "COUNTED" -> {
        LevelCounts levels = LevelCounts.of(level, n);
        yield new Count(
            levels,
            origin.isActive() ? levels : LevelCounts.NONE,
            origin == Origin.DEFAULT ? n : 0,
            0);
      }
      case "VOIDED" -> new Count(LevelCounts.NONE, LevelCounts.NONE, 0, n);
      case FOLLOW_UP ->
          new Count(LevelCounts.NONE, LevelCounts.NONE, 0, 0, LevelCounts.of(level, n));
      case "SUPERSEDED" -> NONE;
      default -> throw new IllegalArgumentException("no such state of a rating: " + state);
    };
  }

  public Count plus(Count other) {
    return new Count(
        all.plus(other.all),
        active.plus(other.active),
        defaults + other.defaults,
        voided + other.voided,
        followUps.plus(other.followUps));
  }

  public Rates rates() {
    return Rates.of(this);
  }
}
