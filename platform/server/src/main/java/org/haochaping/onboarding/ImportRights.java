package org.haochaping.onboarding;

import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whose tenants somebody may bring in: an operator everybody's, the office of a province or the
 * administrator of a prefecture those right under his own.
 */
final class ImportRights {
  private ImportRights() {}

  /** Refuses, whether the tenant exists or not, with the same words. */
  static void check(Actor actor, Optional<Tenant> existing, Optional<Tenant> parent) {
    UUID above = existing.isPresent() ? existing.get().parentId() : id(parent);
    if (!actor.has(Role.OPERATOR) && !administers(actor, above)) {
      throw Refusal.forbidden(
          "tenant-not-yours",
          "只能导入本级直接下属的租户，请核对文件中的“code”和“parent”。",
          "You may import only tenants right under your own; check 'code' and 'parent'.");
    }
  }

  private static boolean administers(Actor actor, @Nullable UUID parent) {
    boolean admin = actor.has(Role.PROVINCE_OFFICE) || actor.has(Role.PREFECTURE_ADMIN);
    return admin && parent != null && parent.equals(actor.tenantId());
  }

  /** Whether he may see a tenant's file: his own, or one he may import. */
  static boolean mayExport(Actor actor, Tenant tenant) {
    return actor.has(Role.OPERATOR)
        || tenant.id().equals(actor.tenantId())
        || administers(actor, tenant.parentId());
  }

  private static @Nullable UUID id(Optional<Tenant> tenant) {
    return tenant.map(Tenant::id).orElse(null);
  }
}
