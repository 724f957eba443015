package org.haochaping.bulletin.way;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * An office with the sources it tells.
 *
 * @param unitId the unit; absent where a tenant has neither lead department nor bureau
 * @param name under which it issues
 * @param alone whether nobody else tells anything of this period
 * @param bureau whether it is the service bureau
 */
public record Issuer(
    @Nullable UUID unitId, String name, Set<Source> sources, boolean alone, boolean bureau) {

  public Issuer {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
  }

  /** Whether somebody may issue for it: its own staff, the bureau and the administrators. */
  public boolean isActedForBy(Actor actor) {
    return actor.has(Role.SERVICE_BUREAU)
        || actor.has(Role.COUNTY_ADMIN)
        || actor.has(Role.PREFECTURE_ADMIN)
        || isOf(actor);
  }

  /** Whether it is the lead department somebody works for. */
  public boolean isOf(Actor actor) {
    if (!actor.has(Role.LEAD_DEPARTMENT)) {
      return false;
    }
    // In a tenant whose leads all sit above it, its own lead staff act for the bureau.
    return alone || unitId == null || actor.has(Role.LEAD_DEPARTMENT, unitId);
  }

  boolean is(@Nullable UUID unit) {
    return Objects.equals(unitId, unit);
  }
}
