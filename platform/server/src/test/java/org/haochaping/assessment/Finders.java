package org.haochaping.assessment;

import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.ScoreBook;

/** Findings without a container, for tests of the packages below. */
public final class Finders {
  private Finders() {}

  public static Findings of(Decoding decoding, Intake intake, ScoreBook scores) {
    Findings findings = new Findings();
    findings.decoding = decoding;
    findings.intake = intake;
    findings.scores = scores;
    return findings;
  }
}
