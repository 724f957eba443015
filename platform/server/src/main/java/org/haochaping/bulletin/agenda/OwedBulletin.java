package org.haochaping.bulletin.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;

/**
 * A bulletin an office owes.
 *
 * @param unitId the office; the tenant itself where it has none for it yet
 * @param dueOn the last day on which it is in time, until 24:00
 */
public record OwedBulletin(
    UUID tenantId, IssueKind kind, Period period, UUID unitId, String issuer, LocalDate dueOn) {

  public boolean isAssigned() {
    return !unitId.equals(tenantId);
  }
}
