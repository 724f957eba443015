package org.haochaping.evaluation;

import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Problem;

/** What became of one draft. */
public sealed interface Outcome {

  /**
   * It is stored, durable when the transaction has committed.
   *
   * @param repeated whether it had been accepted before; the receipt is the same then
   */
  record Accepted(UUID evaluationId, String receipt, boolean repeated) implements Outcome {}

  /** It breaks a rule; nothing of it is stored. */
  record Refused(List<Problem> problems) implements Outcome {

    public Refused {
      problems = List.copyOf(problems);
    }

    static Refused of(Problem problem) {
      return new Refused(List.of(problem));
    }
  }
}
