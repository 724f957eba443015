package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Deadline;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.web.Refusal;

/**
 * The deadlines of cases, counted by the working days of the case's own tenant; a trial has none.
 */
@ApplicationScoped
public class CaseDeadlines {

  @Inject Calendars calendars;
  @Inject Duties duties;
  @Inject DeadlineWatch watch;

  /** Opens a deadline. */
  void open(
      Connection connection,
      BadReviewCase about,
      DutyKind kind,
      Duties.Responsible responsible,
      LocalDate from,
      int workingDays,
      UUID actingTenant)
      throws SQLException {
    Deadline deadline = due(connection, about, from, workingDays);
    open(connection, about, kind, responsible, deadline, actingTenant);
  }

  /** Opens a deadline that ends when another does. */
  void openUntil(
      Connection connection,
      BadReviewCase about,
      DutyKind kind,
      Duties.Responsible responsible,
      LocalDate from,
      LocalDate dueOn,
      UUID actingTenant)
      throws SQLException {
    Deadline deadline = calendars.of(connection, about.tenantId).until(from, dueOn);
    open(connection, about, kind, responsible, deadline, actingTenant);
  }

  private void open(
      Connection connection,
      BadReviewCase about,
      DutyKind kind,
      Duties.Responsible responsible,
      Deadline deadline,
      UUID actingTenant)
      throws SQLException {
    if (about.trial) {
      return;
    }
    duties.open(connection, about.parties(), kind, about.id, responsible, deadline);
    watch.over(connection, actingTenant, about, kind, deadline.dueOn());
  }

  /** Gives an open deadline another length from the same day. */
  void setLength(
      Connection connection,
      UUID actingTenant,
      BadReviewCase about,
      DutyKind kind,
      LocalDate from,
      int workingDays)
      throws SQLException {
    Deadline deadline = due(connection, about, from, workingDays);
    duties.setLength(connection, about.tenantId, about.id, kind, deadline);
    watch.over(connection, actingTenant, about, kind, deadline.dueOn());
  }

  /** Gives an open deadline more days from the day it was due. */
  void extend(
      Connection connection, UUID actingTenant, BadReviewCase about, DutyKind kind, Deadline more)
      throws SQLException {
    duties.extend(connection, about.tenantId, about.id, kind, more);
    watch.over(connection, actingTenant, about, kind, more.dueOn());
  }

  void fulfil(Connection connection, BadReviewCase about, DutyKind kind) throws SQLException {
    duties.fulfil(connection, about.tenantId, about.id, kind);
  }

  void withdraw(Connection connection, BadReviewCase about, DutyKind kind) throws SQLException {
    duties.withdraw(connection, about.tenantId, about.id, kind);
  }

  /** The deadline of a kind that runs. */
  Optional<Duty> running(Connection connection, BadReviewCase about, DutyKind kind)
      throws SQLException {
    return duties.open(connection, about.tenantId, about.id, kind);
  }

  /** Refuses with these words what comes after the deadline. */
  void inTime(
      Connection connection,
      BadReviewCase about,
      DutyKind kind,
      LocalDate today,
      String chinese,
      String english)
      throws SQLException {
    var late = running(connection, about, kind).map(Duty::dueOn).filter(today::isAfter);
    if (late.isPresent()) {
      throw Refusal.conflict("too-late", chinese, english);
    }
  }

  Deadline due(Connection connection, BadReviewCase about, LocalDate from, int workingDays)
      throws SQLException {
    return calendars.of(connection, about.tenantId).due(from, workingDays);
  }
}
