package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.haochaping.calendar.Deadline;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 延期, 一(二)2: asked once and before the due day, with the reason for the lead department and what
 * was explained to the citizen; by rule at most two working days from the day it was due.
 */
@ApplicationScoped
public class CaseExtensions {

  @Inject CaseDesk desk;
  @Inject CaseDeadlines deadlines;
  @Inject Duties duties;
  @Inject Extensions extensions;

  /** What is asked for, and what the citizen has been told. */
  record Asked(
      int workingDays,
      String reason,
      LocalDate explainedOn,
      String explainedHow,
      String explainedWhat) {

    /** Without what must not be passed on. */
    Asked hiding(UnaryOperator<String> wall) {
      return new Asked(
          workingDays,
          wall.apply(reason),
          explainedOn,
          wall.apply(explainedHow),
          wall.apply(explainedWhat));
    }
  }

  BadReviewCase ask(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, Asked asked)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.ASK_EXTENSION);
    about.stay(CaseAction.ASK_EXTENSION);
    Duty owed = owed(connection, about);
    LocalDate today = desk.today();
    if (extensions.of(connection, about).isPresent()) {
      throw Refusal.conflict(
          "extension-asked-already",
          "每次转办只能申请一次延期，该差评已经申请过。",
          "An extension can be asked for once, and was.");
    }
    if (!today.isBefore(owed.dueOn())) {
      throw Refusal.conflict(
          "too-late-to-extend",
          "延期须在到期日之前申请；该差评" + owed.dueOn() + "到期。",
          "An extension is asked for before the due day, which is " + owed.dueOn() + ".");
    }
    if (asked.explainedOn().isAfter(today) || asked.explainedOn().isBefore(about.handedOverOn())) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "explainedOn",
                  "out-of-range",
                  "请填写转办之后、今天或之前向评价人解释的日期。",
                  "Give the day the citizen was told, after the hand-over and not after today.")));
    }
    extensions.ask(
        connection, about, actor, asked.hiding(text -> desk.hide(about, text)), owed.dueOn());
    desk.touch(about);
    deadlines.openUntil(
        connection,
        about,
        DutyKind.EXTENSION_DECISION,
        decider(connection, about),
        today,
        owed.dueOn(),
        actor.tenantId());
    desk.record(
        connection,
        actor,
        about,
        CaseEvent.EXTENSION_ASKED,
        asked.workingDays() + "个工作日：" + desk.hide(about, asked.reason()));
    return about;
  }

  /**
   * 同意延期.
   *
   * @param override why it is longer than the rule allows; blank when it is not
   */
  BadReviewCase grant(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      int workingDays,
      String reason,
      String override)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.GRANT_EXTENSION);
    about.stay(CaseAction.GRANT_EXTENSION);
    Extensions.Extension asked = undecided(connection, about);
    if (workingDays > about.terms.extension && override.isBlank()) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "overrideReason",
                  "beyond-the-rule",
                  "原则上延期不得超过" + about.terms.extension + "个工作日（一（二）2）；确需更长的，请写明特殊原因。",
                  "By rule at most "
                      + about.terms.extension
                      + " working days; say why it must be longer.")));
    }
    // A holiday notice may have moved the end since it was asked for.
    LocalDate end = owed(connection, about).dueOn();
    Deadline more = deadlines.due(connection, about, end, workingDays);
    boolean beyond = workingDays > about.terms.extension;
    String words = beyond ? reason + "（特殊原因：" + override + "）" : reason;
    extensions.grant(
        connection, about, asked, actor, desk.hide(about, words), beyond, more.dueOn());
    deadlines.extend(connection, actor.tenantId(), about, DutyKind.RECTIFICATION, more);
    deadlines.fulfil(connection, about, DutyKind.EXTENSION_DECISION);
    desk.touch(about);
    desk.record(
        connection,
        actor,
        about,
        CaseEvent.EXTENSION_GRANTED,
        "延至" + more.dueOn() + (words.isBlank() ? "" : "：" + desk.hide(about, words)));
    return about;
  }

  /** 不同意延期: the deadline stays as it was. */
  BadReviewCase refuse(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String reason)
      throws SQLException {
    BadReviewCase about = desk.take(actor, id, ifMatch, CaseAction.REFUSE_EXTENSION);
    about.stay(CaseAction.REFUSE_EXTENSION);
    Extensions.Extension asked = undecided(connection, about);
    extensions.refuse(connection, about, asked, actor, desk.hide(about, reason));
    deadlines.fulfil(connection, about, DutyKind.EXTENSION_DECISION);
    desk.touch(about);
    desk.record(connection, actor, about, CaseEvent.EXTENSION_REFUSED, desk.hide(about, reason));
    return about;
  }

  private Duty owed(Connection connection, BadReviewCase about) throws SQLException {
    return duties
        .open(connection, about.tenantId, about.id, DutyKind.RECTIFICATION)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "nothing-to-extend", "该差评没有在计算的整改时限，不需延期。", "No deadline runs here."));
  }

  private Extensions.Extension undecided(Connection connection, BadReviewCase about)
      throws SQLException {
    return extensions
        .of(connection, about)
        .filter(one -> one.decision() == null)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "no-extension-asked",
                    "没有待决定的延期申请，请刷新页面。",
                    "No extension waits for a decision."));
  }

  /** Nobody decides about himself: then the bureau of the lead department's tenant does. */
  static Duties.Responsible decider(Connection connection, BadReviewCase about)
      throws SQLException {
    Duties.Responsible lead =
        new Duties.Responsible(about.leadTenantId, about.leadUnitId, about.leadUnitName);
    return about.leadUnitId.equals(about.unitId)
        ? bureau(connection, about.leadTenantId).orElse(lead)
        : lead;
  }

  /** 政务服务管理局 of a tenant. */
  static Optional<Duties.Responsible> bureau(Connection connection, UUID tenant)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, name from unit where tenant_id = ? and kind = 'SERVICE_BUREAU'"
                + " and valid_to is null order by code limit 1")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Duties.Responsible(tenant, row.getObject(1, UUID.class), row.getString(2)))
            : Optional.empty();
      }
    }
  }
}
