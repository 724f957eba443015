package org.haochaping.verifier;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What has to be told in a bulletin of a kind with these figures; the rest may be left out. */
record Owed(Snapshot snapshot, Kind kind) {
  /** Cases are told with the windows alone. */
  private static final long WINDOWS = 1;

  /** One of these is the title. */
  Set<Sentence> titles() {
    boolean corrected = snapshot.corrected().isPresent();
    if (isRanking()) {
      return EnumSet.of(
          corrected ? Sentence.TITLE_OF_RANKING_CORRECTED : Sentence.TITLE_OF_RANKING);
    }
    return scoped(
        corrected ? Sentence.TITLE_OF_CORRECTION : Sentence.TITLE,
        corrected ? Sentence.TITLE_OF_SOME_CORRECTED : Sentence.TITLE_OF_SOME);
  }

  /** One of these tells what it gathers. */
  Set<Sentence> scopes() {
    return isRanking()
        ? EnumSet.of(Sentence.SCOPE_OF_RANKING)
        : scoped(Sentence.SCOPE, Sentence.SCOPE_OF_SOME);
  }

  /** All other sentences, each for itself. */
  Set<Sentence> sentences() {
    Set<Sentence> owed =
        EnumSet.of(
            Sentence.RANGE,
            Sentence.VOIDED,
            Sentence.FOLLOW_UPS,
            Sentence.DEFAULTS,
            Sentence.COMPUTED,
            Sentence.VERSIONS);
    if (snapshot.corrected().isPresent()) {
      owed.add(isRanking() ? Sentence.CORRECTION_OF_RANKING : Sentence.CORRECTION);
    }
    addOverall(owed);
    if (tellsCases()) {
      owed.add(Sentence.CASES);
    }
    if (ranks()) {
      owed.add(ranked());
      owed.add(Sentence.MINIMUM);
    }
    if (tellsResults()) {
      owed.add(results());
    }
    if (snapshot.beside().outcomes().before().filter(one -> isTold(one.lines())).isPresent()) {
      owed.add(Sentence.CARRIED);
    }
    if (isRanking()) {
      owed.add(snapshot.beside().filings().isEmpty() ? Sentence.NOTHING_FILED : Sentence.FILED);
    }
    owed.add(
        snapshot.rules().shares() == Rounding.CLOSED_TO_100
            ? Sentence.ROUNDED_TO_100
            : Sentence.ROUNDED_EACH);
    if (snapshot.rules().weights().isPresent()) {
      owed.add(Sentence.WEIGHTS);
    }
    return owed;
  }

  private void addOverall(Set<Sentence> owed) {
    Count total = snapshot.told().total();
    boolean any = total.all().total() > 0;
    boolean anyActive = total.active().total() > 0;
    if (isRanking()) {
      owed.add(Sentence.RECEIVED_OF_RANKING);
    } else if (any) {
      owed.add(Sentence.RECEIVED);
      owed.add(anyActive ? Sentence.ACTIVE : Sentence.NONE_ACTIVE);
    } else {
      owed.add(Sentence.NOTHING_RECEIVED);
    }
    if (any && snapshot.rules().weights().isPresent()) {
      owed.add(anyActive ? Sentence.AVERAGES : Sentence.AVERAGE);
    }
  }

  private Sentence ranked() {
    if (isRanking()) {
      return Sentence.RANKED_OF_YEAR;
    }
    return snapshot.told().units().stream().allMatch(Figures.Unit::isDepartment)
        ? Sentence.RANKED
        : Sentence.RANKED_BUT_OTHERS;
  }

  private Sentence results() {
    boolean allTold = snapshot.beside().sum().untold() == 0;
    if (snapshot.beside().canAppeal() > 0) {
      return allTold ? Sentence.ALL_TOLD_APPEALS_RUN : Sentence.SOME_UNTOLD_APPEALS_RUN;
    }
    return allTold ? Sentence.ALL_TOLD : Sentence.SOME_UNTOLD;
  }

  /** An office that tells all sources may still not be the only one that ever told any. */
  private Set<Sentence> scoped(Sentence all, Sentence some) {
    return kind.isAll(Set.copyOf(snapshot.sources())) ? EnumSet.of(all, some) : EnumSet.of(some);
  }

  boolean isRanking() {
    return kind == Kind.RANKING;
  }

  /** A year's ranking is published by itself. */
  boolean ranks() {
    return kind != Kind.ANNUAL;
  }

  boolean tellsCases() {
    return !isRanking()
        && snapshot.sources().contains(WINDOWS)
        && !snapshot.told().cases().isEmpty();
  }

  boolean tellsResults() {
    return !snapshot.beside().results().isEmpty();
  }

  boolean isTold(List<Outcomes.Line> lines) {
    return !Outcomes.byUnit(lines, snapshot.sources()).isEmpty();
  }
}
