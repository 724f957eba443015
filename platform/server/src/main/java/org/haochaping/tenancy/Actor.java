package org.haochaping.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, in which tenant, with which roles at this moment.
 *
 * @param tenant the tenant he belongs to; absent for an operator
 */
public record Actor(
    String login, String name, @Nullable Tenant tenant, String office, List<Held> roles) {

  public Actor {
    roles = List.copyOf(roles);
  }

  /**
   * A role held now, for a unit and a source where it is limited to them.
   *
   * @param heldFor whom he stands in for; none when the role is his own
   */
  public record Held(
      Role role,
      @Nullable UUID unitId,
      @Nullable String unitName,
      @Nullable Integer source,
      @Nullable String heldFor) {

    /** A role of his own. */
    public Held(
        Role role, @Nullable UUID unitId, @Nullable String unitName, @Nullable Integer source) {
      this(role, unitId, unitName, source, null);
    }
  }

  /** The tenant's id; every tenant transaction of a request begins with it. */
  public UUID tenantId() {
    if (tenant == null) {
      throw new IllegalStateException("an operator acts outside tenants");
    }
    return tenant.id();
  }

  public boolean has(Role role) {
    return roles.stream().anyMatch(held -> held.role() == role);
  }

  /** Whether he holds the role for this unit. */
  public boolean has(Role role, UUID unit) {
    return roles.stream().anyMatch(held -> held.role() == role && unit.equals(held.unitId()));
  }

  /** The same where the role may be limited to one source, as under 三(一). */
  public boolean has(Role role, UUID unit, int source) {
    return roles.stream()
        .filter(held -> held.role() == role && unit.equals(held.unitId()))
        .anyMatch(held -> held.source() == null || held.source() == source);
  }

  public Optional<UUID> unitOf(Role role) {
    return roles.stream()
        .filter(held -> held.role() == role && held.unitId() != null)
        .map(held -> Optional.ofNullable(held.unitId()))
        .findFirst()
        .orElse(Optional.empty());
  }
}
