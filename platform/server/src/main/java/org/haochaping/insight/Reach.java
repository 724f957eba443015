package org.haochaping.insight;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Of whom somebody reads.
 *
 * @param whole of all units of his tenant
 * @param units otherwise of these
 */
record Reach(boolean whole, List<UUID> units) {
  private static final Set<Role> OVERSEERS =
      EnumSet.of(
          Role.LEAD_DEPARTMENT,
          Role.SERVICE_BUREAU,
          Role.SERVICE_CENTRE,
          Role.COUNTY_ADMIN,
          Role.PREFECTURE_ADMIN,
          Role.GOVERNMENT_APPROVER);

  private static final Set<Role> OF_A_UNIT =
      EnumSet.of(Role.DEPARTMENT_HANDLER, Role.UNIT_APPROVER);

  Reach {
    units = List.copyOf(units);
  }

  /**
   * As far as somebody's roles go.
   *
   * @param unit which one he asks for, if only one
   */
  static Reach of(Actor actor, @Nullable UUID unit) {
    if (actor.roles().stream().anyMatch(held -> OVERSEERS.contains(held.role()))) {
      return unit == null ? new Reach(true, List.of()) : new Reach(false, List.of(unit));
    }
    List<UUID> own =
        actor.roles().stream()
            .filter(held -> OF_A_UNIT.contains(held.role()))
            .map(Actor.Held::unitId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (unit == null) {
      return new Reach(false, own);
    }
    if (!own.contains(unit)) {
      throw Refusal.forbidden(
          "not-your-unit",
          "您只能查看本单位的统计，请选择本单位或不选单位。",
          "You may read the figures of your own unit only; choose it, or none.");
    }
    return new Reach(false, List.of(unit));
  }

  boolean covers(UUID unit) {
    return whole || units.contains(unit);
  }
}
