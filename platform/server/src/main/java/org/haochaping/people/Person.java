package org.haochaping.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a tenant with all his roles, also ended ones.
 *
 * @param to the last day; none while he stays
 * @param disabledAt since when he may do nothing, whatever his roles
 */
record Person(
    UUID id,
    String number,
    String name,
    @Nullable String login,
    UUID unitId,
    String unitName,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Instant disabledAt,
    long version,
    List<Granted> roles) {

  Person {
    roles = List.copyOf(roles);
  }

  /** What somebody may do, for how long. */
  record Granted(
      UUID id,
      Role role,
      @Nullable UUID unitId,
      @Nullable String unitName,
      @Nullable Integer source,
      LocalDate from,
      @Nullable LocalDate to) {

    boolean inForce(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  StaffState state(LocalDate today) {
    if (to != null && today.isAfter(to)) {
      return StaffState.LEFT;
    }
    if (disabledAt != null) {
      return StaffState.DISABLED;
    }
    return today.isBefore(from) ? StaffState.PLANNED : StaffState.IN_FORCE;
  }

  boolean stays() {
    return to == null;
  }
}
