package org.haochaping.plugin.api;

import java.util.Optional;

/**
 * What a link or QR code of the core stands for. Codes are those of the tenant's organisation.
 *
 * @param unitCode the rated unit
 * @param windowCode the window, when the code belongs to one
 * @param staffNumber who serves there, when known
 * @param matterCode the matter (事项), when known
 * @param serviceRecordNumber 办件编号, for a link made for one case; empty for a window's code
 * @param serviceNumber which service of that case, from 1
 * @param terminal the device the link was made for; empty when it is whatever scanned the code
 * @param handOver of a visit without 办件编号, what it is rated once by: the same however often it is
 *     opened and, where the app numbers its visits, handed over; empty otherwise
 */
public record LinkFacts(
    String unitCode,
    Optional<String> windowCode,
    Optional<String> staffNumber,
    Optional<String> matterCode,
    Optional<String> serviceRecordNumber,
    int serviceNumber,
    Optional<Terminal> terminal,
    Optional<String> handOver) {

  /** Facts of a link that no app asked for. */
  public LinkFacts(
      String unitCode,
      Optional<String> windowCode,
      Optional<String> staffNumber,
      Optional<String> matterCode,
      Optional<String> serviceRecordNumber,
      int serviceNumber,
      Optional<Terminal> terminal) {
    this(
        unitCode,
        windowCode,
        staffNumber,
        matterCode,
        serviceRecordNumber,
        serviceNumber,
        terminal,
        Optional.empty());
  }

  /** A window's code, for whoever is served there. */
  public static LinkFacts ofWindow(String unitCode, String windowCode) {
    return new LinkFacts(
        unitCode,
        Optional.of(windowCode),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty());
  }

  /** A link for one case's first service. */
  public static LinkFacts ofCase(
      String unitCode, Optional<String> matterCode, String serviceRecordNumber) {
    return new LinkFacts(
        unitCode,
        Optional.empty(),
        Optional.empty(),
        matterCode,
        Optional.of(serviceRecordNumber),
        1,
        Optional.empty());
  }

  /** The 办件编号 stays out of logs. */
  @Override
  public String toString() {
    return "LinkFacts[" + unitCode + ", " + windowCode.orElse("-") + "]";
  }
}
