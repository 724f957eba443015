package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a case comes to whoever deals with it: handed over, given back when it was addressed wrongly,
 * acknowledged. Each act is one transaction of the actor's tenant.
 */
@ApplicationScoped
public class CaseWork {

  @Inject CaseDesk desk;
  @Inject CaseDeadlines deadlines;
  @Inject MergedCases merged;
  @Inject CaseAssisting assisting;
  @Inject Clock clock;

  /** 转办: the lead department gives the case to the department that was rated. */
  BadReviewCase handOver(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      UUID toUnit,
      String note)
      throws SQLException {
    return handOver(connection, actor, id, ifMatch, toUnit, note, List.of());
  }

  /**
   * The same with others that assist.
   *
   * @param assistants 协办单位
   */
  BadReviewCase handOver(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      UUID toUnit,
      String note,
      List<UUID> assistants)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.HAND_OVER);
    HandOverUnits.Department unit =
        HandOverUnits.of(connection, about.tenantId).stream()
            .filter(u -> u.id().equals(toUnit))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "unit-unknown",
                        "请选择被评价部门所在地的一个部门。",
                        "Choose a department of the place the rating was made in."));
    about.handOver(unit.id(), unit.name(), clock.instant());
    desk.flush();
    deadlines.fulfil(connection, about, DutyKind.HAND_OVER);
    deadlines.open(
        connection,
        about,
        DutyKind.RECTIFICATION,
        rated(about),
        about.handedOverOn(),
        about.terms.clear,
        actor.tenantId());
    desk.record(connection, actor, about, CaseEvent.HANDED_OVER, "转至" + unit.name() + blank(note));
    assisting.name(connection, actor, about, assistants);
    merged.handedOver(connection, actor, about);
    return about;
  }

  /**
   * 退回: what was addressed wrongly goes back to the lead department within the time for it. The
   * first clock stays to be seen; the lead has its two working days anew.
   */
  BadReviewCase giveBack(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String reason)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.GIVE_BACK);
    Optional<Refusal> against = GivingBack.against(connection, deadlines, about, desk.today());
    if (against.isPresent()) {
      throw against.get();
    }
    about.giveBack();
    desk.flush();
    deadlines.withdraw(connection, about, DutyKind.RECTIFICATION);
    deadlines.open(
        connection,
        about,
        DutyKind.HAND_OVER,
        new Duties.Responsible(about.leadTenantId, about.leadUnitId, about.leadUnitName),
        desk.today(),
        about.terms.handOver,
        actor.tenantId());
    desk.record(connection, actor, about, CaseEvent.GIVEN_BACK, reason);
    merged.givenBack(about);
    return about;
  }

  /** 签收: complex matters have more time, counted from the same day. */
  BadReviewCase acknowledge(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      BadReviewCase.Complexity complexity,
      String section)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.ACKNOWLEDGE);
    about.acknowledge(complexity, desk.hide(about, section), clock.instant());
    desk.flush();
    setLength(connection, actor, about);
    desk.record(
        connection,
        actor,
        about,
        CaseEvent.ACKNOWLEDGED,
        (complexity == BadReviewCase.Complexity.COMPLEX ? "情况复杂" : "情况清楚")
            + (section.isBlank() ? "" : "，承办科室：" + section));
    return about;
  }

  /** 情况复杂, found out later: the time runs from the same hand-over day and does not restart. */
  BadReviewCase reclassify(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String reason)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.RECLASSIFY);
    if (about.complexity == BadReviewCase.Complexity.COMPLEX) {
      throw Refusal.conflict("complex-already", "该差评已按情况复杂办理。", "The case is complex already.");
    }
    deadlines.inTime(
        connection,
        about,
        DutyKind.RECTIFICATION,
        desk.today(),
        "该差评的整改时限已过，不能再改为情况复杂；请尽快办结，并向牵头部门说明原因。",
        "The time to rectify is over, so it cannot become complex any more.");
    about.reclassify();
    desk.flush();
    setLength(connection, actor, about);
    desk.record(connection, actor, about, CaseEvent.RECLASSIFIED, reason);
    return about;
  }

  private void setLength(Connection connection, Actor actor, BadReviewCase about)
      throws SQLException {
    if (about.complexity == BadReviewCase.Complexity.COMPLEX) {
      deadlines.setLength(
          connection,
          actor.tenantId(),
          about,
          DutyKind.RECTIFICATION,
          about.handedOverOn(),
          about.terms.complex);
    }
  }

  static Duties.Responsible rated(BadReviewCase about) {
    return new Duties.Responsible(about.tenantId, about.unitId, about.unitName);
  }

  private static String blank(String note) {
    return note.isBlank() ? "" : "：" + note;
  }
}
