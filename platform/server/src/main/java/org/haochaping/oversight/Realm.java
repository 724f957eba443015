package org.haochaping.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.tenancy.Joined;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A tenant with all below it.
 *
 * @param reader whose rules hold: the head or a tenant above it
 * @param all in the order of the tree, each before those below it
 */
public record Realm(UUID reader, Tenant head, List<Tenant> all) {

  /**
   * That of one's own tenant, or of one below it.
   *
   * @throws Refusal if there is none of this code at or below the reader
   */
  public static Realm of(Tenants tenants, UUID reader, @Nullable String code) {
    List<Tenant> below = tenants.atOrBelow(reader);
    Tenant head =
        below.stream()
            .filter(one -> code == null ? one.id().equals(reader) : one.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "tenant-unknown",
                        "本级及下级没有这个地区，请重新选择。",
                        "There is no such tenant at or below your own."));
    List<Tenant> all = new ArrayList<>();
    walk(head, below, all);
    return new Realm(reader, head, List.copyOf(all));
  }

  private static void walk(Tenant one, List<Tenant> below, List<Tenant> into) {
    into.add(one);
    below.stream()
        .filter(child -> one.id().equals(child.parentId()))
        .forEach(child -> walk(child, below, into));
  }

  public List<UUID> ids() {
    return all.stream().map(Tenant::id).toList();
  }

  Optional<Tenant> parent(Tenant one) {
    return one.equals(head)
        ? Optional.empty()
        : all.stream().filter(other -> other.id().equals(one.parentId())).findFirst();
  }

  int depth(Tenant one) {
    return parent(one).map(above -> depth(above) + 1).orElse(0);
  }

  /** The tenant and all below it. */
  List<Tenant> within(Tenant one) {
    List<Tenant> into = new ArrayList<>();
    walk(one, all, into);
    return into;
  }

  List<Tenant> children() {
    return all.stream().filter(one -> head.id().equals(one.parentId())).toList();
  }

  /** The prefecture a tenant belongs to; itself where it belongs to none that is seen here. */
  public Tenant prefecture(Tenant one) {
    return one.level() == TenantLevel.PREFECTURE
        ? one
        : parent(one).filter(above -> above.level() == TenantLevel.PREFECTURE).orElse(one);
  }

  /** How many of them owe a period, and those that have closed it though they do not. */
  static int due(Collection<Tenant> tenants, Joined joined, Set<UUID> closed, Period period) {
    Instant end = period.end();
    return (int)
        tenants.stream()
            .filter(one -> closed.contains(one.id()) || joined.hasToClose(one, end))
            .count();
  }
}
