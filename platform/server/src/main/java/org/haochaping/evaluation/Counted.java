package org.haochaping.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.figures.TallyChange;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;

/** As what a rating stands in the counts. A follow-up is not among those that count. */
record Counted(
    LocalDate ratedOn,
    int source,
    int terminal,
    UUID unitId,
    Level level,
    Origin origin,
    int assessNumber) {
  static final String COUNTED = "COUNTED";
  static final String VOIDED = "VOIDED";
  static final String SUPERSEDED = "SUPERSEDED";

  static Counted of(Rating rating) {
    return new Counted(
        rating.draft().ratedOn(),
        rating.draft().source().number(),
        rating.draft().terminal().pf(),
        rating.unitId(),
        rating.draft().level(),
        rating.draft().origin(),
        rating.draft().assessNumber());
  }

  Counted withLevel(Level other) {
    return new Counted(ratedOn, source, terminal, unitId, other, origin, assessNumber);
  }

  Optional<TallyChange> change(String state, long n) {
    return change(unitId, state, n);
  }

  /** The same for another unit. */
  Optional<TallyChange> change(UUID unit, String state, long n) {
    return assessNumber > 1 && state.equals(COUNTED)
        ? Optional.empty()
        : Optional.of(new TallyChange(ratedOn, source, terminal, unit, level, origin, state, n));
  }
}
