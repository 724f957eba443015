package org.haochaping.bulletin.way;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param ledFromAbove whether the tenant leads no source itself
 * @param successors units that have taken its place since, and act for it
 */
public record Issuer(
    @Nullable UUID unitId,
    String name,
    Set<Source> sources,
    boolean alone,
    boolean bureau,
    boolean ledFromAbove,
    Set<UUID> successors) {

  public Issuer {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
    successors = Set.copyOf(successors);
  }

  /** An office whose place nobody has taken. */
  public Issuer(
      @Nullable UUID unitId,
      String name,
      Set<Source> sources,
      boolean alone,
      boolean bureau,
      boolean ledFromAbove) {
    this(unitId, name, sources, alone, bureau, ledFromAbove, Set.of());
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
    if (ledFromAbove) {
      // Nobody here leads anything for himself, so all lead staff act for the bureau.
      return actor.has(Role.LEAD_DEPARTMENT);
    }
    UUID unit = unitId;
    return unit != null
        && sources.stream()
            .allMatch(
                source ->
                    Stream.concat(Stream.of(unit), successors.stream())
                        .anyMatch(one -> actor.has(Role.LEAD_DEPARTMENT, one, source.number())));
  }

  /**
   * Under whom its feedback is kept among several; nobody where it is the only one, which tells
   * everything. What no office tells, the tenant tells itself.
   */
  public @Nullable UUID among(UUID tenant) {
    return alone ? null : Objects.requireNonNullElse(unitId, tenant);
  }

  boolean is(@Nullable UUID unit) {
    return Objects.equals(unitId, unit);
  }
}
