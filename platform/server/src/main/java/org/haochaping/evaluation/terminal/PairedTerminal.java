package org.haochaping.evaluation.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that was paired to a window.
 *
 * @param waiting ratings it had still to send when it was last seen
 * @param refused ratings it was refused for good
 * @param clockAhead seconds its clock was ahead of ours
 */
public record PairedTerminal(
    UUID id,
    UUID channelInstanceId,
    UUID windowId,
    String accessKey,
    String pairedBy,
    Instant pairedAt,
    @Nullable Instant seenAt,
    int waiting,
    int refused,
    long clockAhead,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt) {

  /** Who has not been heard of for so long is silent; a terminal speaks every few seconds. */
  static final Duration SILENT = Duration.ofMinutes(2);

  /** How a terminal stands. */
  @Schema(name = "TerminalState")
  public enum State {
    ALIVE,
    /** It has not spoken for a while: switched off, or without a network. */
    SILENT,
    REVOKED
  }

  State state(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    Instant seen = seenAt;
    return seen != null && seen.isAfter(now.minus(SILENT)) ? State.ALIVE : State.SILENT;
  }
}
