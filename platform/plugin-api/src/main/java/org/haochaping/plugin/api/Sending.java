package org.haochaping.plugin.api;

import java.time.Duration;
import java.util.Optional;

/**
 * What a gateway said to one message.
 *
 * @param outcome what it means
 * @param gatewayId the number under which the gateway keeps it; only of accepted ones, at most 100
 *     characters
 * @param pause how long to wait before the next try; the core chooses where a gateway does not say
 * @param problem why it was not accepted and what to do, without the recipient, the text or a
 *     secret; its field is {@code recipient}, {@code template}, {@code text} or {@code settings}
 */
public record Sending(
    Outcome outcome,
    Optional<String> gatewayId,
    Optional<Duration> pause,
    Optional<Problem> problem) {

  /** What it means. */
  public enum Outcome {
    /** The gateway has it and answers for the rest. */
    ACCEPTED,
    /** It will never take this message: a wrong number, a template it has not approved. */
    REFUSED,
    /** It may take this message later; others may go on. As a number that had too many today. */
    LATER,
    /** It takes nothing from this instance for now: too many a minute, no credit, wrong secret. */
    PAUSED
  }

  /** Refuses what contradicts itself. */
  public Sending {
    if ((outcome == Outcome.ACCEPTED) == problem.isPresent()) {
      throw new IllegalArgumentException("what is not accepted, and only that, has a problem");
    }
  }

  /** The gateway has it. */
  public static Sending accepted(String gatewayId) {
    return new Sending(
        Outcome.ACCEPTED,
        Optional.of(gatewayId).filter(id -> !id.isBlank()),
        Optional.empty(),
        Optional.empty());
  }

  /** Never to be tried again. */
  public static Sending refused(Problem problem) {
    return new Sending(Outcome.REFUSED, Optional.empty(), Optional.empty(), Optional.of(problem));
  }

  /** This message waits. */
  public static Sending later(Problem problem) {
    return new Sending(Outcome.LATER, Optional.empty(), Optional.empty(), Optional.of(problem));
  }

  /** All messages of this instance wait. */
  public static Sending paused(Problem problem) {
    return new Sending(Outcome.PAUSED, Optional.empty(), Optional.empty(), Optional.of(problem));
  }

  /** The same after this time and not before. */
  public Sending after(Duration time) {
    return new Sending(outcome, gatewayId, Optional.of(time), problem);
  }
}
