package org.haochaping.plugin.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message to one recipient.
 *
 * @param id stable over repetitions, at most 36 letters, digits and hyphens: the gateway's own key
 *     against doubles where it has one
 * @param reach of which kind the recipient is
 * @param recipient the address of that kind; empty for {@link Reach#GROUP}
 * @param subject one line of at most 100 characters
 * @param text the body, plain text with line breaks, already filled in
 * @param template which of the core's templates it was made of, as {@code case-answered}; gateways
 *     that send by templates of their own map it to theirs
 * @param parameters what the template's placeholders were filled with, by their names, in the order
 *     in which the template has them
 */
public record Message(
    String id,
    Reach reach,
    String recipient,
    String subject,
    String text,
    String template,
    Map<String, String> parameters) {

  /** Keeps its own copy, in order. */
  public Message {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Recipient and text stay out of logs. */
  @Override
  public String toString() {
    return "Message[" + id + ", " + template + "]";
  }
}
