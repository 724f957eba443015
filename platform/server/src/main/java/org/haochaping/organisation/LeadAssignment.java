package org.haochaping.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who leads (牵头部门) a source, from one day to another.
 *
 * @param source 1 to 8, as under 三(一) of the regulation
 * @param lineOfWork only this line of work; all when none is named
 * @param tenantId whose unit leads: the tenant itself or one above it
 * @param unitName the unit's name when it was assigned
 */
public record LeadAssignment(
    int source,
    @Nullable String lineOfWork,
    UUID tenantId,
    UUID unitId,
    String unitName,
    LocalDate from,
    @Nullable LocalDate to) {

  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
