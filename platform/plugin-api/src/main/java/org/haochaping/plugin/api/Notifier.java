package org.haochaping.plugin.api;

import java.io.IOException;
import java.util.Set;

/**
 * Sends messages. Called from several threads; a message may come twice after a failure, with the
 * same {@link Message#id()}. Nothing of a message or of the settings goes into logs or problems.
 */
public interface Notifier {

  /** Whom it reaches; at least one. */
  Set<Reach> reaches();

  /** How many messages a minute it may be given at the most; the core spreads them evenly. */
  int perMinute();

  /**
   * Gives one message to the gateway and waits for its answer, 20 seconds at the most.
   *
   * @return what the gateway said
   * @throws IOException if nothing is known, as without a network; the core waits with the whole
   *     instance and tries the message again
   */
  Sending send(Message message) throws IOException;
}
