package org.haochaping.plugin.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/** For which tenants somebody may decide: his own and those right below; operators for all. */
@ApplicationScoped
public class Scope {

  @Inject Tenants tenants;

  List<Tenant> of(Actor actor) {
    Tenant own = actor.tenant();
    if (own == null) {
      return tenants.all();
    }
    Stream<Tenant> below =
        tenants.atOrBelow(own.id()).stream().filter(tenant -> own.id().equals(tenant.parentId()));
    return Stream.concat(Stream.of(own), below).toList();
  }

  /** Those of these codes; all of them when none is named. */
  List<Tenant> of(Actor actor, List<String> codes) {
    List<Tenant> all = of(actor);
    if (codes.isEmpty()) {
      return all;
    }
    List<Tenant> named = all.stream().filter(tenant -> codes.contains(tenant.code())).toList();
    if (named.size() < codes.stream().distinct().count()) {
      throw Refusal.unknown(
          "tenant-unknown",
          "所选地区不在您的管理范围内，请刷新后重选。",
          "Not all of these tenants are yours to decide for: reload and choose again.");
    }
    return named;
  }
}
