package org.haochaping.bulletin.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.calendar.Deadline;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;

/**
 * One thing that is owed for a period's bulletin.
 *
 * @param dueOn its last day, until 24:00
 */
public record Owed(DutyKind kind, IssueKind bulletin, Period period, LocalDate dueOn) {
  /** Of what is owed here, whatever it is. */
  public static final Set<DutyKind> KINDS =
      Collections.unmodifiableSet(
          Stream.of(DutyKind.values())
              .filter(kind -> !kind.isOfCase())
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(DutyKind.class))));

  /** No calendar has a say in it. */
  private static final String CALENDAR = "calendar-days";

  /** What lead departments owe for a period. */
  static List<Owed> byLeads(Period period) {
    LocalDate due = period.dueOn();
    return switch (period.kind()) {
      case MONTH -> List.of(new Owed(DutyKind.PUBLISH_MONTHLY, IssueKind.MONTHLY, period, due));
      case HALF_YEAR ->
          List.of(new Owed(DutyKind.PUBLISH_HALF_YEARLY, IssueKind.HALF_YEARLY, period, due));
      case YEAR ->
          List.of(
              new Owed(
                  DutyKind.FILE_FOR_RANKING,
                  IssueKind.ANNUAL,
                  period,
                  RankingSchedule.of(period).filedBy()),
              new Owed(DutyKind.PUBLISH_ANNUAL, IssueKind.ANNUAL, period, due));
    };
  }

  /** What the bureau owes for the ranking of a year, and in between the government. */
  static Owed ranking(DutyKind kind, Period year) {
    RankingSchedule schedule = RankingSchedule.of(year);
    LocalDate due =
        switch (kind) {
          case COMPILE_RANKING -> schedule.submittedBy();
          case APPROVE_RANKING -> schedule.approvedBy();
          case PUBLISH_RANKING -> schedule.publishedBy();
          case HAND_OVER,
              RECTIFICATION,
              EXTENSION_DECISION,
              REPORT,
              APPEAL_DECISION,
              PUBLISH_MONTHLY,
              PUBLISH_HALF_YEARLY,
              PUBLISH_ANNUAL,
              FILE_FOR_RANKING ->
              throw new IllegalArgumentException(kind + " is not owed for a ranking");
        };
    return new Owed(kind, IssueKind.RANKING, year, due);
  }

  /**
   * What the bureau owes of a ranking that was returned to it; once the days of the schedule are
   * over, it has as many as the government has to approve it.
   */
  static Owed returned(Period year, LocalDate day) {
    RankingSchedule schedule = RankingSchedule.of(year);
    LocalDate due =
        day.isBefore(schedule.approvedBy())
            ? schedule.approvedBy()
            : day.plusDays(RankingSchedule.FOR_APPROVAL);
    return new Owed(DutyKind.COMPILE_RANKING, IssueKind.RANKING, year, due);
  }

  /** Of a duty, read back from the day it was opened: the first after its period. */
  public static Owed of(Duty duty) {
    IssueKind bulletin =
        switch (duty.kind()) {
          case PUBLISH_MONTHLY -> IssueKind.MONTHLY;
          case PUBLISH_HALF_YEARLY -> IssueKind.HALF_YEARLY;
          case PUBLISH_ANNUAL, FILE_FOR_RANKING -> IssueKind.ANNUAL;
          case COMPILE_RANKING, APPROVE_RANKING, PUBLISH_RANKING -> IssueKind.RANKING;
          case HAND_OVER, RECTIFICATION, EXTENSION_DECISION, REPORT, APPEAL_DECISION ->
              throw new IllegalArgumentException(duty.kind() + " is owed in a case");
        };
    return new Owed(
        duty.kind(), bulletin, Period.overOn(bulletin.period(), duty.openedOn()), duty.dueOn());
  }

  /** Whether a bulletin is to be out by then, and not only a step on its way to be taken. */
  boolean isPublication() {
    return switch (kind) {
      case PUBLISH_MONTHLY, PUBLISH_HALF_YEARLY, PUBLISH_ANNUAL, PUBLISH_RANKING -> true;
      case FILE_FOR_RANKING,
          COMPILE_RANKING,
          APPROVE_RANKING,
          HAND_OVER,
          RECTIFICATION,
          EXTENSION_DECISION,
          REPORT,
          APPEAL_DECISION ->
          false;
    };
  }

  /**
   * Whether a tenant owes anything for a period: not for one before it came, and nobody is pressed
   * for what was due before its duties were known here.
   *
   * @param since from when on they are known
   */
  public static boolean isBy(Instant created, Instant since, Period period) {
    return !LocalDate.ofInstant(created, Duty.CHINA).isAfter(period.last())
        && !LocalDate.ofInstant(since, Duty.CHINA).isAfter(period.dueOn());
  }

  /** What it is about: the same for everything owed for one bulletin of one office. */
  UUID subject(UUID tenant, UUID unit) {
    return subject(bulletin, period, tenant, unit);
  }

  static UUID subject(IssueKind bulletin, Period period, UUID tenant, UUID unit) {
    String key =
        String.join(" ", bulletin.code(), period.code(), tenant.toString(), unit.toString());
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
  }

  /** 三(三) names a date: no working day is counted, and no rest day moves it. */
  Deadline deadline() {
    String note =
        kind.clause()
            + "：不迟于"
            + dueOn.getMonthValue()
            + "月"
            + dueOn.getDayOfMonth()
            + "日24时，遇休息日、法定节假日不顺延";
    return new Deadline(
        period.last().plusDays(1),
        0,
        dueOn,
        List.of(new Deadline.Day(dueOn, false, note)),
        CALENDAR,
        null);
  }

  /** As 2026年10月：发布月通报. */
  public String chinese() {
    return period.chinese() + "：" + kind.chinese();
  }

  public String english() {
    return kind.english() + " of " + period.code();
  }
}
