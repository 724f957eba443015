package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;

/** Who assists in a case, and as what somebody acts on it with that. */
@ApplicationScoped
public class CaseAssists {
  private static final int MOST = 200;

  @PersistenceContext EntityManager entities;

  @Inject Clock clock;

  /** Those of the hand-over that runs, in the order they were named. */
  List<CaseAssist> of(BadReviewCase about) {
    return of(about, about.handOvers);
  }

  private List<CaseAssist> of(BadReviewCase about, int handOver) {
    return entities
        .createQuery(
            "select a from CaseAssist a where a.tenantId = :tenant and a.caseId = :about"
                + " and a.handOver = :handOver and a.unitId <> :main order by a.id",
            CaseAssist.class)
        .setParameter("tenant", about.tenantId)
        .setParameter("about", about.id)
        .setParameter("handOver", handOver)
        .setParameter("main", about.unitId)
        .getResultList();
  }

  /** A case in which somebody's department has not said anything yet. */
  public record Awaited(UUID caseId, String number, String mainUnitName) {}

  /** What this person's departments have still to say, the first named first. */
  public List<Awaited> awaited(Actor actor) {
    List<UUID> units = Cases.units(actor, Role.DEPARTMENT_HANDLER);
    if (units.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select c from BadReviewCase c, CaseAssist a where a.tenantId = :mine"
                + " and a.unitId in :units and a.contributedAt is null and c.tenantId = :mine"
                + " and c.id = a.caseId and c.handOvers = a.handOver and c.unitId <> a.unitId"
                + " and c.state in :open order by a.id",
            BadReviewCase.class)
        .setParameter("mine", actor.tenantId())
        .setParameter("units", units)
        .setParameter(
            "open", List.of(CaseState.HANDED_OVER, CaseState.ACKNOWLEDGED, CaseState.DRAFTED))
        .setMaxResults(MOST)
        .getResultStream()
        .map(about -> new Awaited(about.id, about.number, about.unitName))
        .toList();
  }

  void add(BadReviewCase about, HandOverUnits.Department unit, Actor by) {
    entities.persist(
        CaseAssist.of(
            Ids.of(clock).next(), about, unit.id(), unit.name(), by.name(), clock.instant()));
    entities.flush();
  }

  /** What is rectified anew is rectified with the same help. */
  void carry(BadReviewCase about) {
    for (CaseAssist before : of(about, about.handOvers - 1)) {
      entities.persist(
          CaseAssist.of(
              Ids.of(clock).next(),
              about,
              before.unitId,
              before.unitName,
              before.namedBy,
              clock.instant()));
    }
    entities.flush();
  }

  /** The row of the department somebody helps for. */
  Optional<CaseAssist> mine(BadReviewCase about, Actor actor) {
    if (!actor.tenantId().equals(about.tenantId) || about.state == CaseState.OPENED) {
      return Optional.empty();
    }
    return of(about).stream()
        .filter(assist -> actor.has(Role.DEPARTMENT_HANDLER, assist.unitId))
        .findFirst();
  }

  /** As what this person can act on the case. */
  List<Party> parties(BadReviewCase about, Actor actor) {
    List<Party> parties = new ArrayList<>(CaseParties.of(about, actor));
    if (mine(about, actor).isPresent()) {
      parties.add(Party.ASSISTING);
    }
    return parties;
  }
}
