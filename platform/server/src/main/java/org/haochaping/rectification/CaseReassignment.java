package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Gives open cases to another unit or section, many at once and with a reason; each is moved or
 * refused by itself. Deadlines run on.
 */
@ApplicationScoped
public class CaseReassignment {

  @Inject Cases cases;
  @Inject Timeline timeline;
  @Inject Duties duties;
  @Inject Organisation organisation;
  @Inject MergedCases merged;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * Which cases, to whom, why.
   *
   * @param caseIds these, or
   * @param fromUnitId all open ones of this unit
   * @param fromSection of that unit, only those of this section
   * @param toUnitId none to leave them with their unit
   */
  @Schema(name = "Reassignment")
  public record Wanted(
      @Nullable List<UUID> caseIds,
      @Nullable UUID fromUnitId,
      @Nullable String fromSection,
      @Nullable UUID toUnitId,
      @Nullable String toSection,
      @Nullable String reason) {}

  /** What became of one case. */
  @Schema(name = "Reassigned")
  public record Outcome(
      UUID id,
      @Nullable String number,
      boolean moved,
      @Nullable String why,
      @Nullable String whyEn) {}

  List<Outcome> reassign(Connection connection, Actor actor, Wanted wanted, String reason)
      throws SQLException {
    UUID fromUnit = wanted.fromUnitId();
    List<UUID> chosen =
        fromUnit == null
            ? Optional.ofNullable(wanted.caseIds()).orElse(List.of())
            : cases.openOf(actor, fromUnit, wanted.fromSection());
    List<Outcome> outcomes = new ArrayList<>();
    Map<UUID, List<HandOverUnits.Department>> units = new HashMap<>();
    for (UUID id : chosen.stream().distinct().sorted().toList()) {
      Optional<BadReviewCase> found = cases.lock(actor, id);
      if (found.isEmpty()) {
        outcomes.add(refused(id, null, CaseDesk.unknown()));
        continue;
      }
      BadReviewCase about = found.get();
      if (!units.containsKey(about.tenantId)) {
        units.put(about.tenantId, HandOverUnits.of(connection, about.tenantId));
      }
      try {
        move(connection, actor, about, wanted, units.get(about.tenantId), reason);
        outcomes.add(new Outcome(id, about.number, true, null, null));
      } catch (Refusal refusal) {
        outcomes.add(refused(id, about.number, refusal));
      }
    }
    return outcomes;
  }

  private static Outcome refused(UUID id, @Nullable String number, Refusal refusal) {
    return new Outcome(id, number, false, refusal.chinese(), refusal.english());
  }

  private void move(
      Connection connection,
      Actor actor,
      BadReviewCase about,
      Wanted wanted,
      List<HandOverUnits.Department> units,
      String reason)
      throws SQLException {
    if (!may(connection, actor, about)) {
      throw Refusal.forbidden(
          "not-your-part",
          "只有该差评的牵头部门，或单位已撤并时的本级管理员，可以调整承办单位。",
          "Only the lead department, or the administrator when the unit is no more, may do this.");
    }
    UUID wantedUnit = wanted.toUnitId();
    UUID toUnit = wantedUnit == null ? about.unitId : wantedUnit;
    String name =
        units.stream()
            .filter(unit -> unit.id().equals(toUnit))
            .map(HandOverUnits.Department::name)
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "unit-unknown",
                        "请选择被评价部门所在地的一个在用部门。",
                        "Choose a department in force of the place the rating was made in."));
    UUID before = about.unitId;
    String unitBefore = about.unitName;
    String section = wanted.toSection() == null ? "" : wanted.toSection().strip();
    about.reassign(toUnit, name, section);
    cases.flush();
    duties.move(
        connection,
        about.tenantId,
        about.id,
        before,
        new Duties.Responsible(about.tenantId, toUnit, name));
    merged.moved(about);
    String text =
        unitBefore
            + "→"
            + name
            + (section.isEmpty() ? "" : " " + section)
            + "：“"
            + Masking.mask(reason)
            + "”。时限不变";
    timeline.record(connection, about, CaseEvent.MOVED, actor.name(), actor.office(), text);
    journal.record(
        connection,
        actor.tenantId(),
        "CaseReassigned",
        about.id,
        actor.login(),
        Json.createObjectBuilder().add("number", about.number).add("text", text).build());
  }

  private boolean may(Connection connection, Actor actor, BadReviewCase about) throws SQLException {
    if (CaseParties.of(about, actor).contains(Party.LEAD)) {
      return true;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return actor.tenantId().equals(about.tenantId)
        && (actor.has(Role.COUNTY_ADMIN) || actor.has(Role.PREFECTURE_ADMIN))
        && organisation
            .unit(connection, about.tenantId, about.unitId)
            .filter(unit -> unit.validOn(today))
            .isEmpty();
  }
}
