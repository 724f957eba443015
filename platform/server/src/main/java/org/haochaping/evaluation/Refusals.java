package org.haochaping.evaluation;

import java.util.List;
import java.util.Set;
import org.haochaping.plugin.api.Problem;
import org.haochaping.web.Refusal;

/** Problems of a rating as the answer to its request. */
public final class Refusals {
  private static final Set<String> CONFLICTS = Set.of("idempotency-conflict");
  private static final Set<String> GONE = Set.of("already-rated");

  private Refusals() {}

  public static Refusal of(List<Problem> problems) {
    Problem first = problems.get(0);
    if (CONFLICTS.contains(first.code())) {
      return Refusal.conflict(first.code(), first.chinese(), first.english());
    }
    if (GONE.contains(first.code())) {
      return Refusal.gone(first.code(), first.chinese(), first.english());
    }
    return Refusal.invalid(
        problems.stream()
            .map(p -> new Refusal.Field(p.field(), p.code(), p.chinese(), p.english()))
            .toList());
  }
}
