package org.haochaping.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** A tenant's units with what belongs to each, as people read them. */
@ApplicationScoped
public class UnitList {
  private static final String VALID =
      " where e.tenantId = :tenant and e.validFrom <= :day"
          + " and (e.validTo is null or e.validTo >= :day) order by e.code";

  @PersistenceContext EntityManager entities;
  @Inject TenantTransactions transactions;

  /** A unit. */
  public record UnitView(
      UUID id,
      String code,
      String name,
      String kind,
      @Nullable String lineOfWork,
      @Nullable UUID parentId,
      LocalDate from,
      @Nullable LocalDate to,
      List<WindowView> windows,
      List<MatterView> matters) {}

  /** A window of the unit, and the hall it is in. */
  public record WindowView(UUID id, String code, String name, String hall) {}

  /** A matter of the unit. */
  public record MatterView(UUID id, String code, String name) {}

  /** The units valid on a day, by code. */
  public List<UnitView> of(UUID tenant, LocalDate day) {
    return of(tenant, day, false);
  }

  /** The units valid on a day, by code; with those that ended before it, if wanted. */
  List<UnitView> of(UUID tenant, LocalDate day, boolean ended) {
    return transactions.in(tenant, connection -> read(tenant, day, ended));
  }

  private List<UnitView> read(UUID tenant, LocalDate day, boolean ended) {
    Map<UUID, String> halls =
        valid(Hall.class, tenant, day).stream()
            .collect(Collectors.toMap(hall -> hall.id, hall -> hall.name));
    Map<UUID, List<WindowView>> windows =
        valid(ServiceWindow.class, tenant, day).stream()
            .collect(
                Collectors.groupingBy(
                    window -> window.unitId,
                    Collectors.mapping(window -> view(window, halls), Collectors.toList())));
    Map<UUID, List<MatterView>> matters =
        valid(Matter.class, tenant, day).stream()
            .collect(
                Collectors.groupingBy(
                    matter -> matter.unitId,
                    Collectors.mapping(UnitList::view, Collectors.toList())));
    return (ended ? begun(tenant, day) : valid(Unit.class, tenant, day))
        .stream()
            .map(
                unit ->
                    new UnitView(
                        unit.id,
                        unit.code,
                        unit.name,
                        unit.kind,
                        unit.lineOfWork,
                        unit.parentId,
                        unit.validFrom,
                        unit.validTo,
                        windows.getOrDefault(unit.id, List.of()),
                        matters.getOrDefault(unit.id, List.of())))
            .toList();
  }

  private static WindowView view(ServiceWindow window, Map<UUID, String> halls) {
    return new WindowView(
        window.id, window.code, window.name, halls.getOrDefault(window.hallId, ""));
  }

  private static MatterView view(Matter matter) {
    return new MatterView(matter.id, matter.code, matter.name);
  }

  private List<Unit> begun(UUID tenant, LocalDate day) {
    return entities
        .createQuery(
            "select e from Unit e where e.tenantId = :tenant and e.validFrom <= :day order by e.code",
            Unit.class)
        .setParameter("tenant", tenant)
        .setParameter("day", day)
        .getResultList();
  }

  private <T> List<T> valid(Class<T> entity, UUID tenant, LocalDate day) {
    return entities
        .createQuery("select e from " + entity.getSimpleName() + " e" + VALID, entity)
        .setParameter("tenant", tenant)
        .setParameter("day", day)
        .getResultList();
  }
}
