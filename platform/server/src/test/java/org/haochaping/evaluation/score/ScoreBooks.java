package org.haochaping.evaluation.score;

import java.time.Clock;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Organisation;
import org.haochaping.vault.MasterKeys;

/** The book of scores without a container, for tests of other packages. */
public final class ScoreBooks {
  private ScoreBooks() {}

  public static ScoreBook of(MasterKeys keys, Clock clock) {
    Scores scores = new Scores();
    scores.organisation = new Organisation();
    scores.keys = keys;
    scores.journal = new Journal(clock);
    scores.clock = clock;
    return scores;
  }
}
