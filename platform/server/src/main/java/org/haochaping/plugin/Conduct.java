package org.haochaping.plugin;

import java.time.Instant;
import java.util.Optional;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How an instance's calls went on this node since it started, over all versions of its plugin.
 *
 * @param inSuccession failures since the last call that went well
 * @param trouble what the last failure was told as
 */
public record Conduct(
    long calls,
    long failures,
    int inSuccession,
    @Nullable Instant lastCall,
    @Nullable Instant lastFailure,
    Optional<Refusal> trouble) {

  static Conduct blank() {
    return new Conduct(0, 0, 0, null, null, Optional.empty());
  }

  Conduct good(Instant now) {
    return new Conduct(calls + 1, failures, 0, now, lastFailure, trouble);
  }

  Conduct bad(Instant now, Refusal why) {
    return new Conduct(calls + 1, failures + 1, inSuccession + 1, now, now, Optional.of(why));
  }
}
