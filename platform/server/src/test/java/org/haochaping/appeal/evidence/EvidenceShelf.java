package org.haochaping.appeal.evidence;

import java.time.Clock;

/** Files of appeals without a container, for tests of other packages. */
public final class EvidenceShelf {
  private EvidenceShelf() {}

  public static EvidenceFiles at(Clock clock) {
    EvidenceFiles files = new EvidenceFiles();
    files.clock = clock;
    return files;
  }
}
