package org.haochaping.plugin.api;

import java.io.IOException;

/** Sends messages. Called from several threads; a message may be sent twice after a failure. */
public interface Notifier {

  /**
   * Sends one message.
   *
   * @throws IOException if it was not accepted; the core tries again later
   */
  void send(Message message) throws IOException;

  /**
   * A message.
   *
   * @param id stable over repetitions, for the receiver to recognise them
   * @param recipient an address of the notifier's kind
   * @param subject one line
   * @param text the body
   */
  record Message(String id, String recipient, String subject, String text) {

    /** Recipient and text stay out of logs. */
    @Override
    public String toString() {
      return "Message[" + id + "]";
    }
  }
}
