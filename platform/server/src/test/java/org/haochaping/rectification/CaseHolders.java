package org.haochaping.rectification;

import java.time.Clock;
import org.haochaping.duty.Duties;

/** The cases' part in retention, for tests of other packages. */
public final class CaseHolders {
  private CaseHolders() {}

  public static CaseData of(Clock clock) {
    CaseData data = new CaseData();
    data.duties = new Duties(clock);
    return data;
  }
}
