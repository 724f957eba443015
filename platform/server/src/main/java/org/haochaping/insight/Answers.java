package org.haochaping.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.WorkingCalendar;
import org.haochaping.closing.Period;
import org.haochaping.insight.AnswerReport.OfKind;
import org.haochaping.insight.AnswerReport.OfUnit;
import org.haochaping.insight.AnswerRows.Ended;

/**
 * Tells how long what units of a tenant owed in cases has taken. Up to its last day a duty says
 * itself which days counted; days after it are counted by the calendar of the case's tenant.
 */
@ApplicationScoped
public class Answers {

  @Inject Calendars calendars;

  /** What one unit owed of a kind, under its last name. */
  private static final class Owed {
    private final AnswerTimes.Sum sum = new AnswerTimes.Sum();
    private String name = "";
  }

  AnswerReport of(
      Connection connection, UUID tenant, Period period, Reach reach, LocalDate today)
      throws SQLException {
    List<Ended> all = AnswerRows.of(connection, tenant, period, reach, today);
    Map<UUID, WorkingCalendar> known = new HashMap<>();
    for (Ended one : all) {
      if (!known.containsKey(one.tenantId())) {
        known.put(one.tenantId(), calendars.of(connection, one.tenantId()));
      }
    }
    return new AnswerReport(
        period.code(),
        today,
        Arrays.stream(AnswerKind.values()).map(kind -> kind(kind, all, known)).toList());
  }

  private static OfKind kind(
      AnswerKind kind, List<Ended> all, Map<UUID, WorkingCalendar> calendars) {
    AnswerTimes.Sum sum = new AnswerTimes.Sum();
    Map<UUID, Owed> units = new HashMap<>();
    for (Ended ended : all) {
      if (AnswerKind.of(ended.kind(), ended.complexity()).filter(kind::equals).isPresent()) {
        WorkingCalendar calendar = calendars.get(ended.tenantId());
        Owed owed = units.computeIfAbsent(ended.unitId(), id -> new Owed());
        owed.name = ended.unitName();
        add(owed.sum, ended, calendar);
        add(sum, ended, calendar);
      }
    }
    return new OfKind(
        kind,
        kind.clause(),
        kind.chinese(),
        kind.english(),
        sum.times(),
        units.entrySet().stream()
            .map(
                one -> new OfUnit(one.getKey(), one.getValue().name, one.getValue().sum.times()))
            .sorted(
                Comparator.comparingLong((OfUnit unit) -> unit.times().n())
                    .reversed()
                    .thenComparing(OfUnit::unitName))
            .toList());
  }

  private static void add(AnswerTimes.Sum sum, Ended ended, WorkingCalendar calendar) {
    LocalDate doneOn = ended.doneOn();
    if (doneOn == null) {
      sum.openOverdue(ended.n());
    } else if (doneOn.isAfter(ended.dueOn())) {
      int by =
          (int)
              ended
                  .dueOn()
                  .plusDays(1)
                  .datesUntil(doneOn.plusDays(1))
                  .filter(calendar::isWorkingDay)
                  .count();
      sum.late(ended.used() + by, by, ended.n());
    } else {
      sum.inTime(ended.used(), ended.given(), ended.n());
    }
  }
}
