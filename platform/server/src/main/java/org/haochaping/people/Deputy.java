package org.haochaping.people;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody stands in for somebody, from one day to another. */
record Deputy(
    UUID id,
    UUID deputyId,
    String deputyName,
    UUID principalId,
    String principalName,
    LocalDate from,
    LocalDate to,
    String reason) {

  boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Ended before it began. */
  boolean neverBegan() {
    return to.isBefore(from);
  }
}
