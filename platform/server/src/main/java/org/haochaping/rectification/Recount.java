package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Deadline;
import org.haochaping.calendar.WorkingCalendar;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.jspecify.annotations.Nullable;

/**
 * What a new holiday notice does to deadlines that run: each is counted again from the day it was
 * opened, with the working days it has been given, extensions among them. It can be told before the
 * notice is in force; once it is, every tenant it concerns counts its own again.
 */
@ApplicationScoped
public class Recount implements Worker {
  private static final String WORK = "deadlines-recount";

  @Inject Calendars calendars;
  @Inject Duties duties;
  @Inject Cases cases;
  @Inject Timeline timeline;
  @Inject DeadlineWatch watch;
  @Inject WorkQueue queue;

  /** A deadline that ends on another day by a calendar than it does now. */
  public record Moved(
      String number,
      String unitName,
      String clause,
      String chinese,
      String english,
      LocalDate before,
      LocalDate after) {}

  private record Counted(
      Duty duty, BadReviewCase about, Deadline again, @Nullable LocalDate first) {
    boolean moves() {
      return !again.dueOn().equals(duty.dueOn());
    }
  }

  @Override
  public String kind() {
    return WORK;
  }

  /** Has a tenant count its deadlines again once this transaction has committed. */
  public void queue(Connection connection, UUID tenant) throws SQLException {
    JsonObject nothing = JsonValue.EMPTY_JSON_OBJECT;
    queue.add(connection, tenant, WORK, tenant, nothing);
  }

  /** Which open deadlines of a tenant's own cases a calendar would move. */
  public List<Moved> told(Connection connection, UUID tenant, WorkingCalendar calendar)
      throws SQLException {
    List<Moved> moved = new ArrayList<>();
    for (Counted one : counted(connection, tenant, calendar)) {
      if (one.moves()) {
        DutyKind kind = one.duty.kind();
        moved.add(
            new Moved(
                one.about.number,
                one.duty.responsibleUnitName(),
                kind.clause(),
                kind.chinese(),
                kind.english(),
                one.duty.dueOn(),
                one.again.dueOn()));
      }
    }
    return moved;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    UUID tenant = item.tenantId();
    for (Counted one : counted(connection, tenant, calendars.of(connection, tenant))) {
      duties.recount(connection, one.duty, one.again, one.first);
      if (one.moves()) {
        DutyKind kind = one.duty.kind();
        watch.over(connection, tenant, one.about, kind, one.again.dueOn());
        timeline.record(
            connection,
            one.about,
            CaseEvent.RECOUNTED,
            "系统",
            "",
            DeadlineWatch.words(kind) + "由" + one.duty.dueOn() + "改为" + one.again.dueOn());
      }
    }
    return true;
  }

  private List<Counted> counted(Connection connection, UUID tenant, WorkingCalendar calendar)
      throws SQLException {
    List<Counted> counted = new ArrayList<>();
    List<Duty> open = duties.allOpenIn(connection, tenant);
    for (Duty duty : open) {
      Optional<BadReviewCase> about = cases.any(duty.subjectId());
      if (about.isPresent() && !duty.calendarVersion().equals(calendar.version())) {
        counted.add(again(duty, about.get(), open, calendar));
      }
    }
    return counted;
  }

  private static Counted again(
      Duty duty, BadReviewCase about, List<Duty> open, WorkingCalendar calendar) {
    return switch (duty.kind()) {
      case HAND_OVER, RECTIFICATION, REPORT, APPEAL_DECISION ->
          new Counted(duty, about, due(duty, calendar), first(duty, calendar));
      case EXTENSION_DECISION -> {
        LocalDate end =
            open.stream()
                .filter(other -> other.subjectId().equals(duty.subjectId()))
                .filter(other -> other.kind() == DutyKind.RECTIFICATION)
                .map(other -> due(other, calendar).dueOn())
                .findFirst()
                .orElse(duty.dueOn());
        yield new Counted(duty, about, calendar.until(duty.openedOn(), end), null);
      }
      case PUBLISH_MONTHLY,
          PUBLISH_HALF_YEARLY,
          PUBLISH_ANNUAL,
          FILE_FOR_RANKING,
          COMPILE_RANKING,
          APPROVE_RANKING,
          PUBLISH_RANKING ->
          throw new IllegalStateException(duty.kind() + " is owed in no case");
    };
  }

  private static Deadline due(Duty duty, WorkingCalendar calendar) {
    return calendar.due(duty.openedOn(), duty.countedDays());
  }

  /** When it was due before it was extended. */
  private static @Nullable LocalDate first(Duty duty, WorkingCalendar calendar) {
    return duty.originalDueOn() == null
        ? null
        : calendar.due(duty.openedOn(), duty.workingDays()).dueOn();
  }
}
