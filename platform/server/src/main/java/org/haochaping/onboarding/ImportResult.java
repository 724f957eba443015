package org.haochaping.onboarding;

import java.util.List;
import org.haochaping.onboarding.file.Problem;

/**
 * What an import did, or would do.
 *
 * @param tenant the tenant's code; empty when the file does not say
 * @param applied whether it was done; never while there are problems
 */
public record ImportResult(
    String tenant, boolean applied, List<Change> changes, List<Problem> problems) {

  public ImportResult {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  static ImportResult refused(String tenant, List<Problem> problems) {
    return new ImportResult(tenant, false, List.of(), problems);
  }
}
