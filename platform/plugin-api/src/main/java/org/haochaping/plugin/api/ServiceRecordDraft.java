package org.haochaping.plugin.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One service of a case (办件) as a channel understood it. Service records are what 参评率 and 未评率 are
 * measured against, and what a default rating is given to. The same record may come again with a
 * later status.
 *
 * @param serviceRecordNumber 办件编号, kept in the vault
 * @param serviceNumber which service of that case, from 1
 * @param source which of the regulation's eight sources its rating will belong to
 * @param unitCode the serving unit's code in the tenant's organisation
 * @param windowCode the window, if known
 * @param staffNumber who served, if known
 * @param matterCode the matter (事项), if known
 * @param status how far it is
 * @param acceptedOn the day it was accepted in China, if known
 * @param finishedOn the day it was finished in China; there if and only if the status is {@link
 *     ServiceStatus#FINISHED}
 * @param evaluable whether the citizen may rate it at all
 */
public record ServiceRecordDraft(
    String serviceRecordNumber,
    int serviceNumber,
    Source source,
    String unitCode,
    Optional<String> windowCode,
    Optional<String> staffNumber,
    Optional<String> matterCode,
    ServiceStatus status,
    Optional<LocalDate> acceptedOn,
    Optional<LocalDate> finishedOn,
    boolean evaluable) {

  /** Refuses a record that contradicts itself. */
  public ServiceRecordDraft {
    if ((status == ServiceStatus.FINISHED) != finishedOn.isPresent()) {
      throw new IllegalArgumentException("a service record is finished on a day, or not finished");
    }
  }

  /** The 办件编号 stays out of logs. */
  @Override
  public String toString() {
    return "ServiceRecordDraft[" + unitCode + ", " + status + "]";
  }
}
