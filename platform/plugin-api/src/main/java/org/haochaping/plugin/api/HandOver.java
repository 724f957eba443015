package org.haochaping.plugin.api;

import java.net.URI;
import java.util.Optional;

/**
 * An app hands its user over to the core's rating page, for one case or for one visit that has no
 * 办件编号.
 *
 * @param serviceRecordNumber 办件编号; without one the visit is rated once
 * @param serviceNumber which service of that case, from 1
 * @param terminal the device the page will be opened on
 * @param unitCode the serving unit; not needed when the service record was pushed before
 * @param windowCode the window, if there was one
 * @param staffNumber who served there, if known
 * @param matterCode the matter (事项), if known
 * @param visit of a visit without 办件编号, the app's own number of it, the same however often its user
 *     is handed over for it; without one each hand-over counts as a visit
 * @param user what the app knows its user by, nothing that anybody else can read; kept sealed, and
 *     given back with the answer
 * @param contact how to reach him, where the app has his word for handing it over; used only if he
 *     agrees on the page
 * @param backUrl where the page leads back to; checked by the channel and by the core against
 *     {@link Origins}
 */
public record HandOver(
    Optional<String> serviceRecordNumber,
    int serviceNumber,
    Terminal terminal,
    Optional<String> unitCode,
    Optional<String> windowCode,
    Optional<String> staffNumber,
    Optional<String> matterCode,
    Optional<String> visit,
    Optional<String> user,
    Optional<Contact> contact,
    Optional<URI> backUrl) {
  /**
   * The setting of a channel, {@code true} or {@code false}, by which its administrator states that
   * the app is not the rated office's own. Only then may the app fetch the answers to its users:
   * who gave a bad review is nothing for the office.
   */
  public static final String ANSWERS_SETTING = "answersThroughApp";

  /** A counterpart's request for an address, as one without user and window. */
  public static HandOver of(LinkRequest request) {
    return new HandOver(
        Optional.of(request.serviceRecordNumber()),
        request.serviceNumber(),
        request.terminal(),
        request.unitCode(),
        Optional.empty(),
        Optional.empty(),
        request.matterCode(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        request.backUrl());
  }

  /** Number and user stay out of logs. */
  @Override
  public String toString() {
    return "HandOver[" + terminal + "]";
  }
}
