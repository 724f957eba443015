package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Finds the cases somebody may see; row security has already narrowed them to his tenant's. */
@ApplicationScoped
public class Cases {
  private static final List<Role> OVERSEERS =
      List.of(Role.COUNTY_ADMIN, Role.PREFECTURE_ADMIN, Role.SERVICE_BUREAU);

  static final int MOST_AT_ONCE = 500;
  private static final int MOST_LED = 2000;

  @PersistenceContext EntityManager entities;

  /**
   * What somebody looks for.
   *
   * @param text part of a number, unit, matter, window or of the words
   * @param from rated on this day or later
   * @param to rated on this day or earlier
   * @param tag part of the contents (评价内容) it chose
   */
  public record Search(
      @Nullable CaseState state,
      boolean overdue,
      @Nullable String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String matter,
      @Nullable String window,
      @Nullable Level level,
      @Nullable Integer source,
      @Nullable UUID unit,
      @Nullable String tag) {}

  void add(BadReviewCase opened) {
    entities.persist(opened);
  }

  /** Sends what was changed to the database now, before plain SQL refers to it. */
  void flush() {
    entities.flush();
  }

  /**
   * A new version, as whoever reads it will see something else. By a statement, since EclipseLink's
   * forced increment was seen to do nothing here.
   */
  void touch(BadReviewCase about) {
    entities.flush();
    int touched =
        entities
            .createQuery(
                "update BadReviewCase c set c.version = c.version + 1"
                    + " where c.id = :id and c.version = :version")
            .setParameter("id", about.id)
            .setParameter("version", about.version)
            .executeUpdate();
    if (touched == 0) {
      throw new OptimisticLockException(about);
    }
    entities.refresh(about);
  }

  /** The case of an evaluation, if it has one; for the citizen's page, in the case's own tenant. */
  public Optional<BadReviewCase> ofEvaluation(UUID tenant, UUID evaluation) {
    return entities
        .createQuery(
            "select c from BadReviewCase c where c.tenantId = :tenant and c.evaluationId ="
                + " :evaluation",
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

  /** The bad results a bulletin tells of, with those still to be handed over; trials are none. */
  List<BadReviewCase> ofDraft(CaseFeedback.Draft draft) {
    return entities
        .createQuery(
            "select c from BadReviewCase c where c.tenantId = :tenant and c.ratedOn between :from"
                + " and :to and c.source in :sources and c.state <> :voided and c.trial = false",
            BadReviewCase.class)
        .setParameter("tenant", draft.tenantId())
        .setParameter("from", draft.from())
        .setParameter("to", draft.to())
        .setParameter("sources", draft.sources().stream().map(Source::number).toList())
        .setParameter("voided", CaseState.VOIDED)
        .getResultList();
  }

  /** Cases of these units that were handed to them, or fed back, on a day or later. */
  List<BadReviewCase> toldSince(UUID tenant, List<UUID> units, LocalDate day) {
    if (units.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select c from BadReviewCase c where c.tenantId = :tenant and c.unitId in :units"
                + " and c.state <> :voided and (c.handedOverAt >= :moment or c.feedbackOn >= :day)"
                + " order by c.id",
            BadReviewCase.class)
        .setParameter("tenant", tenant)
        .setParameter("units", units)
        .setParameter("voided", CaseState.VOIDED)
        .setParameter("moment", day.atStartOfDay(Duty.CHINA).toOffsetDateTime())
        .setParameter("day", day)
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  /** A case this person may see. */
  Optional<BadReviewCase> byId(Actor actor, UUID id) {
    Conditions conditions = seenBy(actor);
    conditions.add("c.id = :id", "id", id);
    return query(conditions, 1).getResultStream().findFirst();
  }

  /** A case this person may see, or whose department assists in. */
  Optional<BadReviewCase> shown(Actor actor, UUID id) {
    Conditions conditions = shownTo(actor);
    conditions.add("c.id = :id", "id", id);
    return query(conditions, 1).getResultStream().findFirst();
  }

  /** A case this person may see, by the number it is printed with. */
  Optional<BadReviewCase> byNumber(Actor actor, String number) {
    Conditions conditions = seenBy(actor);
    conditions.add("c.number = :number", "number", number);
    return query(conditions, 1).getResultStream().findFirst();
  }

  /** Cases this person is shown, the latest first, from behind a cursor. */
  List<BadReviewCase> search(Actor actor, Search search, @Nullable UUID before, int most) {
    Conditions conditions = shownTo(actor);
    CaseState state = search.state();
    if (state != null) {
      conditions.add("c.state = :state", "state", state);
    }
    conditions.addIf(
        "(c.number like :text or c.unitName like :text or c.matterName like :text"
            + " or c.windowName like :text or c.words like :text)",
        "text",
        part(search.text()));
    conditions.addIf("c.ratedOn >= :from", "from", search.from());
    conditions.addIf("c.ratedOn <= :to", "to", search.to());
    conditions.addIf("c.matterName like :matter", "matter", part(search.matter()));
    conditions.addIf("c.windowName like :window", "window", part(search.window()));
    conditions.addIf("c.level = :level", "level", search.level());
    conditions.addIf("c.source = :source", "source", search.source());
    conditions.addIf("c.unitId = :unit", "unit", search.unit());
    conditions.addIf("c.tags like :tag", "tag", part(search.tag()));
    if (before != null) {
      conditions.add("c.id < :before", "before", before);
    }
    return query(conditions, most).getResultList();
  }

  /** A case this person may see, kept from others until the transaction ends. */
  Optional<BadReviewCase> lock(Actor actor, UUID id) {
    Optional<BadReviewCase> found = byId(actor, id);
    found.ifPresent(about -> entities.refresh(about, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** The case of an evaluation, kept from others until the transaction ends. */
  Optional<BadReviewCase> lockOfEvaluation(UUID tenant, UUID evaluation) {
    Optional<BadReviewCase> found = ofEvaluation(tenant, evaluation);
    found.ifPresent(about -> entities.refresh(about, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** The open cases of a unit that this person may see, of one section if it is named. */
  List<UUID> openOf(Actor actor, UUID unit, @Nullable String section) {
    Conditions conditions = seenBy(actor);
    conditions.add("c.unitId = :unit", "unit", unit);
    conditions.add(
        "c.state not in :done",
        "done",
        List.of(CaseState.ANSWERED, CaseState.CLOSED, CaseState.VOIDED, CaseState.MERGED));
    if (section != null && !section.isBlank()) {
      conditions.add("c.section = :section", "section", section.strip());
    }
    return query(conditions, MOST_AT_ONCE).getResultStream().map(c -> c.id).toList();
  }

  /** What was merged into a case, the first first. */
  List<BadReviewCase> mergedInto(BadReviewCase main) {
    return entities
        .createQuery(
            "select c from BadReviewCase c where c.tenantId = :tenant and c.mergedInto = :main"
                + " and c.state = :merged order by c.id",
            BadReviewCase.class)
        .setParameter("tenant", main.tenantId)
        .setParameter("main", main.id)
        .setParameter("merged", CaseState.MERGED)
        .getResultList();
  }

  /** What this person's departments lead and stands in one of these states, the first first. */
  List<BadReviewCase> led(Actor actor, Collection<CaseState> states) {
    List<UUID> led = units(actor, Role.LEAD_DEPARTMENT);
    if (led.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select c from BadReviewCase c where c.leadTenantId = :mine and c.leadUnitId in :led"
                + " and c.state in :states order by c.id",
            BadReviewCase.class)
        .setParameter("mine", actor.tenantId())
        .setParameter("led", led)
        .setParameter("states", states)
        .setMaxResults(MOST_LED)
        .getResultList();
  }

  /** Which of these cases this person is shown. */
  List<BadReviewCase> seen(Actor actor, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Conditions conditions = shownTo(actor);
    conditions.add("c.id in :ids", "ids", ids);
    return query(conditions, ids.size()).getResultList();
  }

  private static @Nullable String part(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replace("%", "").replace("_", "") + "%";
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

    void addIf(String word, String name, @Nullable Object value) {
      if (value != null) {
        add(word, name, value);
      }
    }
  }

  /**
   * The lead sees what it leads, the rated office what was handed to it, the centre what it calls
   * back.
   */
  private static Conditions seenBy(Actor actor) {
    return conditions(actor, new ArrayList<>());
  }

  /** The same with what he only helps with; he has no part in its appeals or its contact. */
  private static Conditions shownTo(Actor actor) {
    List<String> ways = new ArrayList<>();
    List<UUID> helped = units(actor, Role.DEPARTMENT_HANDLER);
    if (!helped.isEmpty()) {
      ways.add(
          "(c.tenantId = :mine and c.handedOverAt is not null and exists (select a.id"
              + " from CaseAssist a where a.tenantId = :mine and a.caseId = c.id"
              + " and a.handOver = c.handOvers and a.unitId in :helped))");
    }
    Conditions conditions = conditions(actor, ways);
    if (!helped.isEmpty()) {
      conditions.values.put("helped", helped);
    }
    return conditions;
  }

  private static Conditions conditions(Actor actor, List<String> ways) {
    Conditions conditions = new Conditions();
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
      ways.add("(c.tenantId = :mine and c.unitId in :handled and c.handedOverAt is not null)");
      conditions.values.put("handled", handled);
    }
    List<UUID> approved = units(actor, Role.UNIT_APPROVER);
    if (!approved.isEmpty()) {
      ways.add("(c.tenantId = :mine and c.unitId in :approved and c.handedOverAt is not null)");
      conditions.values.put("approved", approved);
    }
    if (ways.isEmpty()) {
      ways.add("c.tenantId <> c.tenantId and c.tenantId = :mine");
    }
    conditions.words.add("(" + String.join(" or ", ways) + ")");
    return conditions;
  }

  static List<UUID> units(Actor actor, Role role) {
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
