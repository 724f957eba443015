package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** What the parties do with a case; each act is one transaction of the actor's tenant. */
@ApplicationScoped
public class CaseWork {

  @Inject Cases cases;
  @Inject Timeline timeline;
  @Inject CaseDeadlines deadlines;
  @Inject Duties duties;
  @Inject Journal journal;
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
    BadReviewCase about = locked(actor, id, ifMatch, CaseAction.HAND_OVER);
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
    Instant now = clock.instant();
    about.handOver(unit.id(), unit.name(), now);
    duties.fulfil(connection, about.tenantId, about.id, DutyKind.HAND_OVER);
    cases.flush();
    deadlines.open(
        connection,
        about,
        DutyKind.RECTIFICATION,
        new Duties.Responsible(about.tenantId, unit.id(), unit.name()),
        LocalDate.ofInstant(now, Duty.CHINA),
        about.rectifyClearDays,
        actor.tenantId());
    record(connection, actor, about, CaseEvent.HANDED_OVER, "转至" + unit.name() + blank(note));
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
    BadReviewCase about = locked(actor, id, ifMatch, CaseAction.ACKNOWLEDGE);
    about.acknowledge(complexity, section, clock.instant());
    cases.flush();
    boolean complex = complexity == BadReviewCase.Complexity.COMPLEX;
    if (complex && about.handedOverAt != null) {
      deadlines.setLength(
          connection,
          actor.tenantId(),
          about,
          DutyKind.RECTIFICATION,
          LocalDate.ofInstant(about.handedOverAt.toInstant(), Duty.CHINA),
          about.rectifyComplexDays);
    }
    record(
        connection,
        actor,
        about,
        CaseEvent.ACKNOWLEDGED,
        (complex ? "情况复杂" : "情况清楚") + (section.isBlank() ? "" : "，承办科室：" + section));
    return about;
  }

  /** 答复: what was found, what was done, and what the citizen reads. */
  BadReviewCase answer(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      BadReviewCase.Finding finding,
      String measures,
      String reply)
      throws SQLException {
    BadReviewCase about = locked(actor, id, ifMatch, CaseAction.ANSWER);
    about.answer(finding, Masking.mask(measures), Masking.mask(reply), clock.instant());
    cases.flush();
    duties.fulfil(connection, about.tenantId, about.id, DutyKind.RECTIFICATION);
    record(connection, actor, about, CaseEvent.ANSWERED, "");
    return about;
  }

  /** 办结. */
  BadReviewCase close(Connection connection, Actor actor, UUID id, @Nullable String ifMatch)
      throws SQLException {
    BadReviewCase about = locked(actor, id, ifMatch, CaseAction.CLOSE);
    about.close(clock.instant());
    cases.flush();
    record(connection, actor, about, CaseEvent.CLOSED, "");
    return about;
  }

  /** A case this person may act on in this way, in the version he saw. */
  private BadReviewCase locked(Actor actor, UUID id, @Nullable String ifMatch, CaseAction action) {
    BadReviewCase about = cases.byId(actor, id).orElseThrow(CaseWork::unknown);
    Party needed =
        CaseLife.edges().stream()
            .filter(edge -> edge.action() == action)
            .map(CaseLife.Edge::party)
            .findFirst()
            .orElseThrow();
    if (!about.partiesOf(actor).contains(needed)) {
      throw Refusal.forbidden(
          "not-your-part",
          "此操作由" + needed.chinese() + "办理。",
          "This is done by the " + needed.name().toLowerCase(java.util.Locale.ROOT) + " party.");
    }
    Versions.match(ifMatch, about.version);
    return about;
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "case-unknown", "没有这件差评,或您无权查看。", "There is no such case, or you may not see it.");
  }

  private void record(
      Connection connection, Actor actor, BadReviewCase about, CaseEvent event, String text)
      throws SQLException {
    timeline.record(connection, about, event, actor.name(), actor.office(), text);
    journal.record(
        connection,
        actor.tenantId(),
        "Case" + event.english().replace(" ", ""),
        about.id,
        actor.login(),
        Json.createObjectBuilder().add("number", about.number).add("text", text).build());
  }

  private static String blank(String note) {
    return note.isBlank() ? "" : "：" + Masking.mask(note);
  }
}
