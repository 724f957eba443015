package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Finds the cases somebody may see; row security has already narrowed them to his tenant's. */
@ApplicationScoped
public class Cases {
  private static final List<Role> OVERSEERS =
      List.of(Role.COUNTY_ADMIN, Role.PREFECTURE_ADMIN, Role.SERVICE_BUREAU);

  @PersistenceContext EntityManager entities;

  /** What somebody looks for. */
  public record Search(@Nullable CaseState state, boolean overdue, @Nullable String text) {}

  void add(BadReviewCase opened) {
    entities.persist(opened);
  }

  /** Sends what was changed to the database now, before plain SQL refers to it. */
  void flush() {
    entities.flush();
  }

  /** The case of an evaluation, if it has one; for the citizen's page, in the case's own tenant. */
  public Optional<BadReviewCase> ofEvaluation(UUID tenant, UUID evaluation) {
    return entities
        .createQuery(
            "select c from BadReviewCase c where c.tenantId = :tenant and c.evaluationId = :evaluation",
            BadReviewCase.class)
        .setParameter("tenant", tenant)
        .setParameter("evaluation", evaluation)
        .getResultStream()
        .findFirst();
  }

  /** A case of the running transaction's tenant, or one it is party to. */
  Optional<BadReviewCase> any(UUID id) {
    return Optional.ofNullable(entities.find(BadReviewCase.class, id));
  }

  /** A case this person may see. */
  Optional<BadReviewCase> byId(Actor actor, UUID id) {
    Conditions conditions = seenBy(actor);
    conditions.add("c.id = :id", "id", id);
    return query(conditions, 1).getResultStream().findFirst();
  }

  /** Cases this person may see, the latest first, from behind a cursor. */
  List<BadReviewCase> search(Actor actor, Search search, @Nullable UUID before, int most) {
    Conditions conditions = seenBy(actor);
    CaseState state = search.state();
    if (state != null) {
      conditions.add("c.state = :state", "state", state);
    }
    String text = search.text();
    if (text != null && !text.isBlank()) {
      conditions.add(
          "(c.number like :text or c.unitName like :text or c.matterName like :text"
              + " or c.windowName like :text or c.words like :text)",
          "text",
          "%" + text.strip().replace("%", "").replace("_", "") + "%");
    }
    if (before != null) {
      conditions.add("c.id < :before", "before", before);
    }
    return query(conditions, most).getResultList();
  }

  private TypedQuery<BadReviewCase> query(Conditions conditions, int most) {
    TypedQuery<BadReviewCase> query =
        entities.createQuery(
            "select c from BadReviewCase c where "
                + String.join(" and ", conditions.words)
                + " order by c.id desc",
            BadReviewCase.class);
    conditions.values.forEach(query::setParameter);
    return query.setMaxResults(most);
  }

  private static final class Conditions {
    final List<String> words = new ArrayList<>();
    final Map<String, Object> values = new LinkedHashMap<>();

    void add(String word, String name, Object value) {
      words.add(word);
      values.put(name, value);
    }
  }

  /**
   * The lead sees what it leads, the rated office what was handed to it, the centre what it calls
   * back.
   */
  private static Conditions seenBy(Actor actor) {
    Conditions conditions = new Conditions();
    List<String> ways = new ArrayList<>();
    conditions.values.put("mine", actor.tenantId());
    if (OVERSEERS.stream().anyMatch(actor::has)) {
      ways.add("c.tenantId = :mine");
    }
    if (actor.has(Role.SERVICE_CENTRE)) {
      ways.add("c.centreTenantId = :mine");
    }
    List<UUID> led = units(actor, Role.LEAD_DEPARTMENT);
    if (!led.isEmpty()) {
      ways.add("(c.leadTenantId = :mine and c.leadUnitId in :led)");
      conditions.values.put("led", led);
    }
    List<UUID> handled = units(actor, Role.DEPARTMENT_HANDLER);
    if (!handled.isEmpty()) {
      ways.add("(c.tenantId = :mine and c.unitId in :handled and c.state <> :opened)");
      conditions.values.put("handled", handled);
      conditions.values.put("opened", CaseState.OPENED);
    }
    if (ways.isEmpty()) {
      ways.add("c.tenantId <> c.tenantId and c.tenantId = :mine");
    }
    conditions.words.add("(" + String.join(" or ", ways) + ")");
    return conditions;
  }

  private static List<UUID> units(Actor actor, Role role) {
    List<UUID> units = new ArrayList<>();
    for (Actor.Held held : actor.roles()) {
      UUID unit = held.unitId();
      if (held.role() == role && unit != null) {
        units.add(unit);
      }
    }
    return units;
  }
}
