package org.haochaping.insight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/** Duties of cases that were done, or fell due, in a period; alike ones are counted together. */
final class AnswerRows {
  /** A trial's case has no duties. */
  private static final String ENDED =
      "select tenant_id, responsible_unit_id, max(name), kind, complexity, due_on, done_on, given,"
          + " used, count(*) from (select d.tenant_id, d.responsible_unit_id,"
          + " d.responsible_unit_name as name, d.kind,"
          // A case that was reopened is found clear or complex anew; its first time stays what it
          // was.
          + " case when c.rectify_complex_days = c.rectify_clear_days then c.complexity"
          + " when d.working_days > c.rectify_clear_days then 'COMPLEX' else 'CLEAR' end"
          + " as complexity, d.due_on, o.done_on,"
          + " (select count(*) from jsonb_array_elements(d.explanation) e"
          + " where (e ->> 'counts')::boolean) as given,"
          + " (select count(*) from jsonb_array_elements(d.explanation) e"
          + " where (e ->> 'counts')::boolean and (e ->> 'date')::date <= o.done_on) as used"
          + " from duty d join bad_review_case c on c.tenant_id = d.tenant_id"
          + " and c.id = d.subject_id, lateral"
          + " (select (d.done_at at time zone 'Asia/Shanghai')::date as done_on) o"
          + " where d.responsible_tenant_id = ? and (? or d.responsible_unit_id = any(?))"
          + " and d.kind = any(?) and not d.withdrawn"
          + " and (d.done_at >= ? and d.done_at < ? or d.due_on between ? and ?"
          + " and (d.done_at is not null or d.due_on < ?))) ended"
          + " group by tenant_id, responsible_unit_id, kind, complexity, due_on, done_on, given,"
          + " used order by due_on";

  private AnswerRows() {}

  /**
   * So many duties of one unit and kind with the same days.
   *
   * @param tenantId the tenant of their cases, by whose calendar they are counted
   * @param doneOn absent where they are not done
   * @param given all working days they had
   * @param used those of them until they were done
   */
  record Ended(
      UUID tenantId,
      UUID unitId,
      String unitName,
      DutyKind kind,
      @Nullable String complexity,
      LocalDate dueOn,
      @Nullable LocalDate doneOn,
      int given,
      int used,
      long n) {}

  static List<Ended> of(
      Connection connection, UUID tenant, Period period, Reach reach, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ENDED)) {
      statement.setObject(1, tenant);
      statement.setBoolean(2, reach.whole());
      statement.setArray(3, connection.createArrayOf("uuid", reach.units().toArray()));
      statement.setArray(4, connection.createArrayOf("text", kinds()));
      statement.setTimestamp(5, start(period.first()));
      statement.setTimestamp(6, start(period.last().plusDays(1)));
      statement.setObject(7, period.first());
      statement.setObject(8, period.last());
      statement.setObject(9, today);
      List<Ended> ended = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ended.add(
              new Ended(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  DutyKind.valueOf(row.getString(4)),
                  row.getString(5),
                  row.getObject(6, LocalDate.class),
                  row.getObject(7, LocalDate.class),
                  row.getInt(8),
                  row.getInt(9),
                  row.getLong(10)));
        }
      }
      return ended;
    }
  }

  private static Object[] kinds() {
    return Arrays.stream(DutyKind.values())
        .filter(kind -> AnswerKind.of(kind, null).isPresent())
        .map(DutyKind::name)
        .toArray();
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Duty.CHINA).toInstant());
  }
}
