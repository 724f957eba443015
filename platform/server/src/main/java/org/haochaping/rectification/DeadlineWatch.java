package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.WorkingCalendar;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;

/**
 * Has somebody look at a deadline on three days: before it ends, after it has passed, and when it
 * is pressed for. Any party's tenant can look, so the actor's does; what has been done meanwhile,
 * or is due on another day by now, is left alone.
 */
@ApplicationScoped
public class DeadlineWatch {
  static final String NEAR = "deadline-near";
  static final String PASSED = "deadline-passed";
  static final String PRESSED = "deadline-pressed";

  @Inject Calendars calendars;
  @Inject WorkQueue queue;

  void over(
      Connection connection, UUID actingTenant, BadReviewCase about, DutyKind kind, LocalDate dueOn)
      throws SQLException {
    WorkingCalendar calendar = calendars.of(connection, about.tenantId);
    LocalDate near = calendar.before(dueOn, about.terms.reminder);
    LocalDate pressed = calendar.due(dueOn, about.terms.escalation).dueOn().plusDays(1);
    JsonObject content =
        Json.createObjectBuilder().add("duty", kind.name()).add("dueOn", dueOn.toString()).build();
    at(connection, actingTenant, NEAR, about, content, near);
    at(connection, actingTenant, PASSED, about, content, dueOn.plusDays(1));
    at(connection, actingTenant, PRESSED, about, content, pressed);
  }

  private void at(
      Connection connection,
      UUID actingTenant,
      String what,
      BadReviewCase about,
      JsonObject content,
      LocalDate day)
      throws SQLException {
    queue.add(
        connection,
        actingTenant,
        what,
        about.id,
        content,
        day.atStartOfDay(Duty.CHINA).toInstant());
  }

  static DutyKind duty(WorkItem item) {
    return DutyKind.valueOf(item.content().getString("duty"));
  }

  static LocalDate dueOn(WorkItem item) {
    return LocalDate.parse(item.content().getString("dueOn"));
  }

  static String words(DutyKind kind) {
    return kind.chinese() + "（" + kind.clause() + "）";
  }
}
