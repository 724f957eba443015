package org.haochaping.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit, window, matter or person.
 *
 * @param code its code, or a person's staff number
 * @param unitId the unit it belongs to; a unit's own id
 * @param lineOfWork a unit's line of work (条线), if it has one
 * @param to the last day it is valid; none while it is in force
 */
public record DirectoryEntry(
    UUID id,
    String code,
    String name,
    UUID unitId,
    @Nullable String lineOfWork,
    LocalDate from,
    @Nullable LocalDate to) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean endedBefore(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  /** The same under another name. */
  DirectoryEntry named(String other) {
    return new DirectoryEntry(id, code, other, unitId, lineOfWork, from, to);
  }
}
