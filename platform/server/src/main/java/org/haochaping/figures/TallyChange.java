package org.haochaping.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;

/**
 * A change of the counts: +1 for a rating that arrives, -1 and +1 when it is voided or superseded.
 *
 * @param ratedOn the day it counts for, in China
 * @param source 1 to 8, as under 三(一)
 * @param terminal the national {@code pf} code
 * @param state the rating's state as in {@code evaluation.state}
 */
public record TallyChange(
    LocalDate ratedOn,
    int source,
    int terminal,
    UUID unitId,
    Level level,
    Origin origin,
    String state,
    long n) {

  /** The same change by another number. */
  TallyChange times(long number) {
    return new TallyChange(ratedOn, source, terminal, unitId, level, origin, state, number);
  }
}
