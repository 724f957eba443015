package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;

/** What appeals and call-backs do to a case; each within the caller's transaction. */
@ApplicationScoped
public class CaseFiles {

  @Inject CaseDesk desk;
  @Inject Cases cases;
  @Inject CaseDeadlines deadlines;
  @Inject CaseReplies replies;
  @Inject MergedCases merged;
  @Inject CaseAssists assists;
  @Inject Timeline timeline;
  @Inject Clock clock;

  /** The file of a case this person may see; none before it was handed over for the first time. */
  public Optional<CaseFile> of(Actor actor, UUID id) {
    return cases
        .byId(actor, id)
        .filter(about -> about.handedOverAt != null)
        .map(about -> CaseFile.of(about, CaseParties.of(about, actor)));
  }

  /** The file of a case one of whose appeals somebody may see; he acts on it as nobody. */
  public Optional<CaseFile> known(UUID id) {
    return cases
        .any(id)
        .filter(about -> about.handedOverAt != null)
        .map(about -> CaseFile.of(about, List.of()));
  }

  /** The cases that came to these units, or were fed back to them, on a day or later. */
  public List<CaseFile> toldSince(UUID tenant, List<UUID> units, LocalDate day) {
    return cases.toldSince(tenant, units, day).stream()
        .filter(about -> about.handedOverAt != null)
        .map(about -> CaseFile.of(about, List.of()))
        .toList();
  }

  /** The case in one line, with nothing that says who the citizen is. */
  public Optional<CaseView> view(UUID id) {
    return cases.any(id).map(about -> CaseView.of(about, List.of(), desk.today()));
  }

  /** What of a kind is owed about the case. */
  public Optional<CaseView.Due> owed(Connection connection, CaseFile file, DutyKind kind)
      throws SQLException {
    return deadlines
        .running(connection, about(file), kind)
        .map(duty -> CaseView.due(duty, desk.today()));
  }

  /** The departments it could be about; the rated one is marked. */
  public List<CaseView.Unit> departments(Connection connection, UUID id) throws SQLException {
    BadReviewCase about = cases.any(id).orElseThrow(CaseDesk::unknown);
    return HandOverUnits.of(connection, about.tenantId).stream()
        .map(unit -> new CaseView.Unit(unit.id(), unit.name(), unit.id().equals(about.unitId)))
        .toList();
  }

  /** The last day of a period that began on a day, by the working days of the case's tenant. */
  public LocalDate lastDay(Connection connection, CaseFile file, LocalDate from, int workingDays)
      throws SQLException {
    return deadlines.due(connection, about(file), from, workingDays).dueOn();
  }

  /** Whoever decides owes it from today on. */
  public void owe(Connection connection, Actor actor, CaseFile file, DutyKind kind, int workingDays)
      throws SQLException {
    BadReviewCase about = about(file);
    deadlines.open(
        connection,
        about,
        kind,
        CaseExtensions.decider(connection, about),
        desk.today(),
        workingDays,
        actor.tenantId());
  }

  /** The bureau that decides where the lead department is the rated one, by its name. */
  public Optional<String> bureau(Connection connection, UUID tenant) throws SQLException {
    return CaseExtensions.bureau(connection, tenant).map(Duties.Responsible::unitName);
  }

  public void fulfil(Connection connection, CaseFile file, DutyKind kind) throws SQLException {
    deadlines.fulfil(connection, about(file), kind);
  }

  /** Without the citizen's name and anybody's numbers, whoever wrote them down. */
  public String hide(CaseFile file, String text) {
    return desk.hide(about(file), text);
  }

  /** Writes down what happened beside the case's own way. */
  public void note(Connection connection, Actor actor, CaseFile file, CaseEvent event, String text)
      throws SQLException {
    desk.record(connection, actor, about(file), event, text);
  }

  /** 不予采纳, 二(二)3: nothing is owed any more, and the citizen is answered all the same. */
  public void voided(Connection connection, Actor actor, CaseFile file, String words)
      throws SQLException {
    BadReviewCase about = about(file);
    about.voided(desk.hide(about, words), clock.instant());
    desk.flush();
    withdrawAll(connection, about);
    replies.post(connection, about, actor);
    desk.record(connection, actor, about, CaseEvent.VOIDED, words);
    merged.voided(connection, actor, about);
  }

  /** 误评, 二(二)3: the department it was about has it now, with clocks of its own. */
  public String reattributed(
      Connection connection, Actor actor, CaseFile file, UUID toUnit, String words)
      throws SQLException {
    BadReviewCase about = about(file);
    HandOverUnits.Department unit =
        HandOverUnits.of(connection, about.tenantId).stream()
            .filter(one -> one.id().equals(toUnit) && !one.id().equals(about.unitId))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "unit-unknown",
                        "请选择评价真正涉及的另一个部门。",
                        "Choose the other department that the rating is about."));
    withdrawAll(connection, about);
    about.reattributed(unit.id(), unit.name(), clock.instant());
    desk.flush();
    deadlines.open(
        connection,
        about,
        DutyKind.RECTIFICATION,
        CaseWork.rated(about),
        about.handedOverOn(),
        about.terms.clear,
        actor.tenantId());
    desk.record(connection, actor, about, CaseEvent.REATTRIBUTED, "转至" + unit.name() + "：" + words);
    return unit.name();
  }

  /** 回访: what came of it, without what else the citizen said. */
  public void calledBack(Connection connection, Actor actor, CaseFile file, CaseEvent event)
      throws SQLException {
    BadReviewCase about = about(file);
    if (about.state == CaseState.CLOSED) {
      about.stay(CaseAction.CALL_BACK);
    }
    desk.record(connection, actor, about, event, "");
  }

  /** 回访整改不实: its department puts it right again, in the time for it from today on. */
  public void reopened(Connection connection, Actor actor, CaseFile file, String words)
      throws SQLException {
    BadReviewCase about = about(file);
    about.reopened(clock.instant());
    desk.flush();
    assists.carry(about);
    deadlines.open(
        connection,
        about,
        DutyKind.RECTIFICATION,
        CaseWork.rated(about),
        about.handedOverOn(),
        about.terms.clear,
        actor.tenantId());
    desk.record(connection, actor, about, CaseEvent.REOPENED, words);
  }

  /** What was reported as dealt with from a moment until another to this service centre. */
  public List<CaseFile> reported(
      Connection connection, UUID centreTenant, Instant from, Instant until) throws SQLException {
    List<CaseFile> files = new ArrayList<>();
    for (UUID id : CaseReports.reportedTo(connection, centreTenant, from, until)) {
      BadReviewCase about = cases.any(id).orElseThrow(CaseDesk::unknown);
      if (!about.trial && about.state != CaseState.VOIDED) {
        files.add(CaseFile.of(about, List.of()));
      }
    }
    return files;
  }

  /** The case of a rating, for its citizen; within a transaction of its own tenant. */
  public Optional<CaseFile> ofRating(UUID tenant, UUID evaluation) {
    return cases
        .ofEvaluation(tenant, evaluation)
        .filter(about -> about.handedOverAt != null)
        .map(about -> CaseFile.of(about, List.of()));
  }

  /** What its citizen says of it, by his receipt. */
  public void said(Connection connection, CaseFile file, CaseEvent event) throws SQLException {
    timeline.record(connection, about(file), event, "评价人", "", "");
  }

  private void withdrawAll(Connection connection, BadReviewCase about) throws SQLException {
    deadlines.withdraw(connection, about, DutyKind.RECTIFICATION);
    deadlines.withdraw(connection, about, DutyKind.EXTENSION_DECISION);
    deadlines.withdraw(connection, about, DutyKind.REPORT);
  }

  private BadReviewCase about(CaseFile file) {
    return cases.any(file.id()).orElseThrow(CaseDesk::unknown);
  }
}
