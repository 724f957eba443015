package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Deadline;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;

/** Opens the deadlines of cases and tells, once each, when one has passed. */
@ApplicationScoped
public class CaseDeadlines implements Worker {

  @Inject Calendars calendars;
  @Inject Duties duties;
  @Inject WorkQueue queue;
  @Inject Cases cases;
  @Inject Timeline timeline;

  /** Opens a deadline, counted by the working days of the case's own tenant. */
  void open(
      Connection connection,
      BadReviewCase about,
      DutyKind kind,
      Duties.Responsible responsible,
      LocalDate from,
      int workingDays,
      UUID actingTenant)
      throws SQLException {
    Deadline deadline = deadline(connection, about, from, workingDays);
    duties.open(connection, about.parties(), kind, about.id, responsible, deadline);
    watch(connection, actingTenant, about, kind, deadline.dueOn());
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
    Deadline deadline = deadline(connection, about, from, workingDays);
    duties.setLength(connection, about.tenantId, about.id, kind, deadline);
    watch(connection, actingTenant, about, kind, deadline.dueOn());
  }

  private Deadline deadline(
      Connection connection, BadReviewCase about, LocalDate from, int workingDays)
      throws SQLException {
    return calendars.of(connection, about.tenantId).due(from, workingDays);
  }

  /**
   * The day after, somebody looks whether it was done; any party's tenant can, so the actor's does.
   */
  private void watch(
      Connection connection, UUID actingTenant, BadReviewCase about, DutyKind kind, LocalDate dueOn)
      throws SQLException {
    Instant endOfDay = dueOn.plusDays(1).atStartOfDay(Duty.CHINA).toInstant();
    queue.add(
        connection,
        actingTenant,
        kind(),
        about.id,
        Json.createObjectBuilder().add("duty", kind.name()).build(),
        endOfDay);
  }

  @Override
  public String kind() {
    return "deadline-passed";
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    DutyKind kind = DutyKind.valueOf(item.content().getString("duty"));
    var found = cases.any(item.subjectId());
    if (found.isPresent()
        && duties.markOverdue(connection, found.get().tenantId, item.subjectId(), kind)) {
      timeline.record(
          connection,
          found.get(),
          CaseEvent.OVERDUE,
          "系统",
          "",
          kind.chinese() + "（" + kind.clause() + "）");
    }
    return true;
  }
}
