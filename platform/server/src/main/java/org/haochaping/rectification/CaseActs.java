package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** One act on a case in one transaction, answered with the case as it is then. */
@ApplicationScoped
public class CaseActs {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Duties duties;
  @Inject Timeline timeline;
  @Inject CaseOptions options;
  @Inject Extensions extensions;
  @Inject CaseReplies replies;
  @Inject CaseReports reports;
  @Inject SectionProposal sections;
  @Inject Cases cases;
  @Inject CaseAssists assists;
  @Inject Clock clock;

  /** One act on a case. */
  @FunctionalInterface
  interface Act {
    BadReviewCase on(Connection connection, Actor actor) throws SQLException;
  }

  Response on(Act act) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          BadReviewCase about = act.on(connection, actor);
          return Response.ok(detail(connection, actor, about))
              .tag(Versions.tag(about.version))
              .build();
        });
  }

  private CaseView.Detail detail(Connection connection, Actor actor, BadReviewCase about)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    List<Duty> owed = duties.about(connection, about.tenantId, about.id);
    List<Party> parties = assists.parties(about, actor);
    return new CaseView.Detail(
        CaseView.of(about, owed, today),
        about.version,
        about.section,
        about.complexity,
        answer(about),
        extensions.of(connection, about).orElse(null),
        replies.of(connection, about.tenantId, about.id),
        reports
            .latest(connection, about.tenantId, about.id)
            .map(sent -> new CaseView.Report(sent.version(), sent.reportedAt(), sent.signedBy()))
            .orElse(null),
        timeline.of(connection, about.tenantId, about.id).stream()
            .map(
                e ->
                    new CaseView.Step(
                        e.at(),
                        e.event().name(),
                        e.event().chinese(),
                        e.office() + " " + e.actor(),
                        e.text()))
            .toList(),
        owed.stream().map(duty -> CaseView.duty(duty, today)).toList(),
        actions(connection, about, parties),
        waitingFor(about),
        new CaseView.Terms(
            about.terms.clear,
            about.terms.complex,
            about.terms.giveBack,
            about.terms.extension,
            about.terms.report,
            about.terms.appeal),
        parties.contains(Party.LEAD)
                || actor.has(Role.COUNTY_ADMIN)
                || actor.has(Role.PREFECTURE_ADMIN)
                || (parties.contains(Party.RATED) && about.state == CaseState.ACKNOWLEDGED)
            ? HandOverUnits.of(connection, about.tenantId).stream()
                .map(u -> new CaseView.Unit(u.id(), u.name(), u.id().equals(about.unitId)))
                .toList()
            : List.of(),
        Optional.ofNullable(about.mergedInto)
            .flatMap(cases::any)
            .map(CaseView.Other::of)
            .orElse(null),
        cases.mergedInto(about).stream().map(CaseView.Other::of).toList(),
        about.state == CaseState.HANDED_OVER && parties.contains(Party.RATED)
            ? sections.of(connection, about).orElse(null)
            : null,
        assists.of(about).stream().map(assist -> CaseView.Assist.of(assist, actor)).toList());
  }

  private static CaseView.@Nullable Answer answer(BadReviewCase about) {
    return about.finding == null
        ? null
        : new CaseView.Answer(
            about.finding,
            about.disposition,
            about.investigation,
            about.cause,
            about.measures,
            about.reply,
            about.draftedBy,
            about.signedBy);
  }

  private List<CaseAction> actions(Connection connection, BadReviewCase about, List<Party> parties)
      throws SQLException {
    List<CaseAction> actions = new ArrayList<>();
    for (CaseAction action : CaseLife.actions(about.state, parties)) {
      if (options.may(connection, about, action)) {
        actions.add(action);
      }
    }
    if (about.contactGiven && ContactReadings.mayRead(parties)) {
      actions.add(CaseAction.READ_CONTACT);
    }
    return actions;
  }

  /** Whose turn it is, for those who have nothing to do. */
  private static String waitingFor(BadReviewCase about) {
    return switch (about.state) {
      case OPENED -> "等待" + about.leadUnitName + "转办";
      case HANDED_OVER -> "等待" + about.unitName + "签收";
      case ACKNOWLEDGED -> "等待" + about.unitName + "核查整改";
      case DRAFTED -> "等待" + about.unitName + "负责人签批";
      case ANSWERED -> "等待" + about.unitName + "负责人报送整改情况报告表";
      case CLOSED -> "已办结";
      case VOIDED -> about.isWithdrawn() ? "评价人已更正评价，差评撤回" : "经复核不予采纳";
      case MERGED -> "已并案，随主件办理并答复";
    };
  }
}
