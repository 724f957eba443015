package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.haochaping.appeal.evidence.EvidenceFiles;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.rectification.CaseState;
import org.haochaping.rectification.Party;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** What the parties do with an appeal; each act is one transaction of the actor's tenant. */
@ApplicationScoped
public class AppealWork {

  @Inject AppealRights rights;
  @Inject CaseFiles files;
  @Inject Appeals appeals;
  @Inject AppealFiles papers;
  @Inject EvidenceFiles evidence;
  @Inject AppealEffect effect;
  @Inject Clock clock;

  /** 拟写附件3, 二(二)1. */
  Appeal draft(Connection connection, Actor actor, UUID caseId, Appeals.Draft draft)
      throws SQLException {
    CaseFile file = rights.file(actor, caseId);
    AppealRights.needs(file, Party.RATED, AppealAction.DRAFT);
    if (file.state() == CaseState.VOIDED) {
      throw Refusal.conflict("voided-already", "该评价已经不予采纳，无需再申请复核。", "The rating is void already.");
    }
    return appeals.draft(
        connection, file, inTime(connection, file), draft.hiding(wall(file)), actor.name());
  }

  /** Writes it anew while it is not signed. */
  Appeal redraft(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, Appeals.Draft draft)
      throws SQLException {
    Appeal appeal = rights.found(connection, id);
    CaseFile file = rights.file(actor, appeal.caseId());
    AppealRights.needs(file, Party.RATED, AppealAction.DRAFT);
    Versions.match(ifMatch, appeal.version());
    AppealLife.after(appeal.state(), AppealAction.DRAFT);
    return appeals.redraft(connection, appeal, draft.hiding(wall(file)), actor.name());
  }

  /**
   * 签署并提交: received at this moment; both offices have their copy.
   *
   * @param sealed whether the scan with the seal stands for the head's signature
   */
  Appeal lodge(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      String opinion,
      boolean sealed)
      throws SQLException {
    Appeal appeal = rights.found(connection, id);
    CaseFile file = rights.file(actor, appeal.caseId());
    AppealAction action = sealed ? AppealAction.LODGE_SEALED : AppealAction.LODGE;
    AppealRights.needs(file, sealed ? Party.RATED : Party.APPROVER, action);
    Versions.match(ifMatch, appeal.version());
    AppealLife.after(appeal.state(), action);
    LocalDate lastDay = inTime(connection, file);
    EvidenceFiles.Item scan =
        sealed
            ? evidence
                .scan(connection, appeal.tenantId(), appeal.id())
                .orElseThrow(AppealWork::unsealed)
            : null;
    Appeal lodged =
        appeals.lodge(
            connection,
            appeal,
            new Appeals.Lodging(
                files.hide(file, opinion),
                sealed ? null : actor.name(),
                file.feedbackOn(),
                lastDay,
                files.lastDay(connection, file, today(), file.hearingDays())));
    papers.keepCopies(connection, file, lodged, scan);
    files.owe(connection, actor, file, DutyKind.APPEAL_DECISION, file.appealDecisionDays());
    files.note(connection, actor, file, CaseEvent.APPEALED, lodged.matter());
    return lodged;
  }

  /** 举证解释、申诉申辩 of somebody who was rated. */
  Appeal state(Connection connection, Actor actor, UUID id, String text) throws SQLException {
    Appeal appeal = rights.found(connection, id);
    AppealRights.needsStaff(actor, appeal);
    AppealLife.after(appeal.state(), AppealAction.STATE);
    CaseFile file = rights.known(appeal);
    Appeal heard = appeals.touch(connection, appeal);
    papers.state(connection, file, appeal, actor.name(), files.hide(file, text));
    files.note(connection, actor, file, CaseEvent.STATED, "");
    return heard;
  }

  /** Numbers of people, and the citizen's name, have no place in an appeal. */
  private UnaryOperator<String> wall(CaseFile file) {
    return text -> files.hide(file, text);
  }

  /** 复核决定, 二(二)2 and 3, in writing to the department and the citizen. */
  Appeal decide(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, Appeals.Decision made)
      throws SQLException {
    Appeal appeal = rights.found(connection, id);
    CaseFile file = rights.file(actor, appeal.caseId());
    AppealRights.needs(file, Party.DECIDER, AppealAction.DECIDE);
    Versions.match(ifMatch, appeal.version());
    AppealLife.after(appeal.state(), AppealAction.DECIDE);
    heard(connection, appeal);
    Appeals.Decision decision = made.hiding(wall(file));
    files.fulfil(connection, file, DutyKind.APPEAL_DECISION);
    String toUnit = take(connection, actor, file, decision);
    effect.queue(connection, file, decision);
    return appeals.decide(connection, appeal, decision.to(toUnit), actor.name());
  }

  /** What it means for the case; the name of the department it goes to, if it goes to one. */
  private @Nullable String take(
      Connection connection, Actor actor, CaseFile file, Appeals.Decision decision)
      throws SQLException {
    return switch (decision.outcome()) {
      case VOIDED_WRONG, VOIDED_MALICIOUS -> {
        files.voided(connection, actor, file, decision.words());
        yield null;
      }
      case REATTRIBUTED ->
          files.reattributed(
              connection, actor, file, required(decision.toUnit()), decision.words());
      case REJECTED -> {
        files.note(connection, actor, file, CaseEvent.APPEAL_REJECTED, decision.words());
        yield null;
      }
    };
  }

  private void heard(Connection connection, Appeal appeal) throws SQLException {
    LocalDate until = appeal.hearingUntil();
    if (until != null
        && !today().isAfter(until)
        && papers.statements(connection, appeal).isEmpty()) {
      throw Refusal.conflict(
          "hearing-open",
          "被评价人员尚未举证申辩，" + until + "之前不能作出决定（二（二）3）。",
          "The rated person has not stated his case yet; nothing is decided until " + until + ".");
    }
  }

  /** The last day, counted from the hand-over or the later feedback; refused when it is over. */
  private LocalDate inTime(Connection connection, CaseFile file) throws SQLException {
    int workingDays = file.appealDays();
    LocalDate lastDay = files.lastDay(connection, file, file.feedbackOn(), workingDays);
    if (today().isAfter(lastDay)) {
      throw Refusal.conflict(
          "too-late-to-appeal",
          "复核须自反馈之日起" + workingDays + "个工作日内申请，已于" + lastDay + "届满（二（二）1）。",
          "An appeal is lodged within "
              + workingDays
              + " working days; they ended on "
              + lastDay
              + ".");
    }
    return lastDay;
  }

  private static Refusal unsealed() {
    return Refusal.conflict(
        "scan-missing",
        "请先上传盖章的复核申请表（附件3）扫描件，再提交；也可以由单位负责人在系统中签署。",
        "Upload the sealed form (附件3) first, or have the head of the unit sign it here.");
  }

  private static UUID required(@Nullable UUID unit) {
    if (unit == null) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "toUnitId", "required", "请选择评价真正涉及的部门。", "Choose the department it is about.")));
    }
    return unit;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
