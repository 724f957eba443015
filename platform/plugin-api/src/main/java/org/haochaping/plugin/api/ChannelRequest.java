package org.haochaping.plugin.api;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to a channel: either a form of the core's own pages or the body a foreign system or a
 * person's file brought.
 *
 * @param contentType media type without parameters, lower case; empty for a form
 * @param fileName the name the sender gave, empty when there is none
 * @param body the bytes, limited by the core, which closes it; nothing for a form
 * @param form what was filled in, empty for a foreign body
 * @param receivedAt when the core received it
 * @param submissionKey the sender's {@code Idempotency-Key}: the same for every attempt at one
 *     submission
 * @param link what the scanned or opened link stands for, if any
 */
public record ChannelRequest(
    String contentType,
    Optional<String> fileName,
    InputStream body,
    Form form,
    Instant receivedAt,
    Optional<String> submissionKey,
    Optional<LinkFacts> link) {

  /** A form of one of the core's pages. */
  public static ChannelRequest ofForm(
      Form form, LinkFacts link, String submissionKey, Instant receivedAt) {
    return new ChannelRequest(
        "",
        Optional.empty(),
        InputStream.nullInputStream(),
        form,
        receivedAt,
        Optional.of(submissionKey),
        Optional.of(link));
  }

  /** A file that somebody uploaded. */
  public static ChannelRequest ofFile(
      String contentType, String fileName, InputStream body, Instant receivedAt) {
    return new ChannelRequest(
        contentType,
        Optional.of(fileName),
        body,
        Form.empty(),
        receivedAt,
        Optional.empty(),
        Optional.empty());
  }

  /** What a foreign system pushed, or one record of it that is decoded again. */
  public static ChannelRequest ofPush(String contentType, InputStream body, Instant receivedAt) {
    return new ChannelRequest(
        contentType,
        Optional.empty(),
        body,
        Form.empty(),
        receivedAt,
        Optional.empty(),
        Optional.empty());
  }

  /** Kind and time only: keys and what citizens write stay out of logs. */
  @Override
  public String toString() {
    return "ChannelRequest[" + contentType + ", " + form + ", " + receivedAt + "]";
  }
}
