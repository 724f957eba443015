package org.haochaping.plugin.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The office's answer to a bad review, on its way back to the citizen.
 *
 * @param receipt 查询码 of the rating
 * @param serviceRecordNumber 办件编号 as the channel sent it
 * @param text the answer
 * @param answeredAt when it was given
 */
public record CitizenAnswer(
    String receipt, Optional<String> serviceRecordNumber, String text, Instant answeredAt) {

  /** Receipt, number and text stay out of logs. */
  @Override
  public String toString() {
    return "CitizenAnswer[" + answeredAt + "]";
  }
}
