package org.haochaping.plugin.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The office's answer to a bad review, on its way back to the citizen. His receipt (查询码) is his
 * alone and not in it.
 *
 * @param id by which the counterpart says that it has the answer
 * @param serviceRecordNumber 办件编号 as the channel sent it; empty where the user is named
 * @param text the answer
 * @param answeredAt when it was given
 * @param user whose answer it is, as the app that handed him over knows him
 */
public record CitizenAnswer(
    String id,
    Optional<String> serviceRecordNumber,
    String text,
    Instant answeredAt,
    Optional<String> user) {

  /** An answer to somebody whom no app handed over. */
  public CitizenAnswer(
      String id, Optional<String> serviceRecordNumber, String text, Instant answeredAt) {
    this(id, serviceRecordNumber, text, answeredAt, Optional.empty());
  }

  /** Number, user and text stay out of logs. */
  @Override
  public String toString() {
    return "CitizenAnswer[" + answeredAt + "]";
  }
}
