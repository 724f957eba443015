package org.haochaping.plugin.api;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A counterpart asks for the address of the core's rating page for one service of a case.
 *
 * @param serviceRecordNumber 办件编号
 * @param serviceNumber which service of that case, from 1
 * @param terminal the device the page will be opened on
 * @param unitCode the serving unit; not needed when the service record was pushed before
 * @param matterCode the matter (事项), if known
 * @param backUrl where the page leads back to after the rating; checked by the channel against the
 *     hosts its settings allow
 * @param lasts how long the address can be opened; the core's 30 days where the channel says
 *     nothing
 */
public record LinkRequest(
    String serviceRecordNumber,
    int serviceNumber,
    Terminal terminal,
    Optional<String> unitCode,
    Optional<String> matterCode,
    Optional<URI> backUrl,
    Optional<Duration> lasts) {

  /** An address that can be opened for as long as the core decides. */
  public LinkRequest(
      String serviceRecordNumber,
      int serviceNumber,
      Terminal terminal,
      Optional<String> unitCode,
      Optional<String> matterCode,
      Optional<URI> backUrl) {
    this(
        serviceRecordNumber,
        serviceNumber,
        terminal,
        unitCode,
        matterCode,
        backUrl,
        Optional.empty());
  }

  /** The 办件编号 stays out of logs. */
  @Override
  public String toString() {
    return "LinkRequest[" + terminal + "]";
  }
}
