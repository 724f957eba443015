package org.haochaping.testing;

import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** Tenants of the tree as values, and staff of theirs. */
public final class People {
  private People() {}

  public static Tenant province(Tree tree) {
    return tenant(tree.province(), "530000", "KYN530", "云南省", TenantLevel.PROVINCE, null);
  }

  public static Tenant prefecture(Tree tree) {
    return tenant(
        tree.prefecture(), "532800", "KXB532", "西双版纳州", TenantLevel.PREFECTURE, tree.province());
  }

  public static Tenant jinghong(Tree tree) {
    return tenant(
        tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
  }

  public static Tenant menghai(Tree tree) {
    return tenant(tree.menghai(), "532822", "K32822", "勐海县", TenantLevel.COUNTY, tree.prefecture());
  }

  public static Tenant mengla(Tree tree) {
    return tenant(tree.mengla(), "532823", "K32823", "勐腊县", TenantLevel.COUNTY, tree.prefecture());
  }

  public static Actor of(Tenant tenant, Role role) {
    return new Actor(
        "t" + tenant.code() + "." + role.code(),
        "王" + role.chinese(),
        tenant,
        tenant.name() + role.chinese(),
        List.of(new Actor.Held(role, null, null, null)));
  }

  private static Tenant tenant(
      UUID id, String code, String key, String name, TenantLevel level, @Nullable UUID parent) {
    return new Tenant(id, code, key, name, level, parent);
  }
}
