package org.haochaping.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /**
   * What was owed, and by how many working days it was late; none where it was in time, is not done
   * or was done on the days off right behind its end.
   */
  private record Measured(Ended ended, int by) {}

  AnswerReport of(Connection connection, UUID tenant, Period period, Reach reach, LocalDate today)
      throws SQLException {
    List<Measured> all = new ArrayList<>();
    Map<UUID, WorkingCalendar> known = new HashMap<>();
    for (Ended ended : AnswerRows.of(connection, tenant, period, reach, today)) {
      WorkingCalendar calendar = known.get(ended.tenantId());
      if (calendar == null) {
        calendar = calendars.of(connection, ended.tenantId());
        known.put(ended.tenantId(), calendar);
      }
      all.add(new Measured(ended, by(ended, calendar)));
    }
    return new AnswerReport(
        period.code(),
        today,
        Arrays.stream(AnswerKind.values()).map(kind -> kind(kind, all)).toList());
  }

  private static int by(Ended ended, WorkingCalendar calendar) {
    LocalDate doneOn = ended.doneOn();
    return doneOn == null || !doneOn.isAfter(ended.dueOn())
        ? 0
        : (int)
            ended
                .dueOn()
                .plusDays(1)
                .datesUntil(doneOn.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
  }

  private static OfKind kind(AnswerKind kind, List<Measured> all) {
    AnswerTimes.Sum sum = new AnswerTimes.Sum();
    Map<UUID, Owed> units = new HashMap<>();
    for (Measured one : all) {
      Ended ended = one.ended;
      if (AnswerKind.of(ended.kind(), ended.complexity()).filter(kind::equals).isPresent()) {
        Owed owed = units.computeIfAbsent(ended.unitId(), id -> new Owed());
        owed.name = ended.unitName();
        add(owed.sum, one);
        add(sum, one);
      }
    }
    return new OfKind(
        kind,
        kind.clause(),
        kind.chinese(),
        kind.english(),
        sum.times(),
        units.entrySet().stream()
            .map(one -> new OfUnit(one.getKey(), one.getValue().name, one.getValue().sum.times()))
            .sorted(
                Comparator.comparingLong((OfUnit unit) -> unit.times().n())
                    .reversed()
                    .thenComparing(OfUnit::unitName))
            .toList());
  }

  private static void add(AnswerTimes.Sum sum, Measured one) {
    Ended ended = one.ended;
    LocalDate doneOn = ended.doneOn();
    if (doneOn == null) {
      sum.openOverdue(ended.n());
    } else if (doneOn.isAfter(ended.dueOn())) {
      sum.late(ended.used() + one.by, one.by, ended.n());
    } else {
      sum.inTime(ended.used(), ended.given(), ended.n());
    }
  }
}
