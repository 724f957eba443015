package org.haochaping.evaluation;

import java.time.Clock;
import org.haochaping.figures.Tallies;
import org.haochaping.journal.Journal;

/** Corrections without a container, for tests of other packages. */
public final class CorrectionsOf {
  private CorrectionsOf() {}

  public static Corrections clock(Clock clock) {
    Corrections corrections = new Corrections();
    corrections.tallies = new Tallies();
    corrections.journal = new Journal(clock);
    return corrections;
  }
}
