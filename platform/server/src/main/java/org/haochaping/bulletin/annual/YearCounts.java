package org.haochaping.bulletin.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.figures.LevelCounts;
import org.haochaping.rectification.HolderDuties;
import org.haochaping.tenancy.Joined;
import org.haochaping.tenancy.Tenant;

/**
 * Counts a year from the cases a service centre is party to; whether something was in time is read
 * from its deadline.
 */
@ApplicationScoped
public class YearCounts {
  private static final String UNITS =
      "with due as (select d.subject_id, d.kind, d.original_due_on is not null extended,"
          + " coalesce((d.done_at at time zone 'Asia/Shanghai')::date, ?) > d.due_on late"
          + " from duty d where d.centre_tenant_id = ? and not d.withdrawn"
          + " and (d.kind = 'HAND_OVER' or "
          + HolderDuties.ALONE
          + ")),"
          + " owed as (select subject_id,"
          + " bool_or(late and kind = 'HAND_OVER') handed_late,"
          + " bool_or(late and kind = 'RECTIFICATION') late,"
          + " bool_or(late and kind = 'REPORT') reported_late,"
          + " bool_or(extended) extended from due group by subject_id)"
          + " select c.tenant_name, c.unit_name, count(*),"
          + " count(*) filter (where c.state = 'VOIDED'),"
          + " count(*) filter (where c.answered_at is not null),"
          + " count(*) filter (where c.answered_at is not null and c.disposition = 'RECTIFIED'"
          + " and c.state <> 'VOIDED'),"
          + " count(*) filter (where c.answered_at is not null and c.disposition = 'EXPLAINED'"
          + " and c.state <> 'VOIDED'),"
          + " count(*) filter (where own.handed_late),"
          + " count(*) filter (where o.late and c.state <> 'VOIDED'),"
          + " count(*) filter (where o.reported_late and c.state <> 'VOIDED'),"
          + " count(*) filter (where o.extended and c.state <> 'VOIDED'),"
          + " count(*) filter (where exists (select 1 from case_event e where e.tenant_id ="
          + " c.tenant_id and e.case_id = c.id and e.event = 'REOPENED')),"
          + " count(*) filter (where exists (select 1 from case_reply r where r.tenant_id ="
          + " c.tenant_id and r.case_id = c.id and r.outcome in ('SENT', 'REACHED'))),"
          + " count(*) filter (where c.answered_at is not null and not c.contact_given),"
          + " count(*) filter (where c.answered_at is not null and c.state <> 'VOIDED'"
          + " and not coalesce(o.late, false))"
          + " from bad_review_case c left join owed own on own.subject_id = c.id"
          // What was merged is dealt with, in time or not, with its main case.
          + " left join owed o on o.subject_id = coalesce(c.merged_into, c.id)"
          // Withdrawn by its own citizen before anybody had it: no bad review.
          + " where c.centre_tenant_id = ? and not c.trial"
          + " and not (c.state = 'VOIDED' and c.hand_overs = 0)"
          + " and c.received_at >= ? and c.received_at < ?"
          + " group by c.tenant_id, c.tenant_name, c.unit_id, c.unit_name"
          + " order by c.tenant_name, c.unit_name, c.unit_id";

  @Inject Closings closings;

  /** Counts; within a transaction of the centre that sees one moment. */
  YearFigures count(
      Connection connection, UUID centre, List<Tenant> tenants, int year, LocalDate today)
      throws SQLException {
    LevelCounts levels = LevelCounts.NONE;
    Joined joined = Joined.of(connection, tenants.stream().map(Tenant::id).toList());
    int closed = 0;
    int open = 0;
    for (Tenant tenant : tenants) {
      for (int month = 1; month <= 12; month++) {
        Period period = Period.of(YearMonth.of(year, month));
        Optional<Closing> latest = closings.latest(connection, tenant.id(), period);
        if (latest.isPresent()) {
          levels = levels.plus(latest.get().figures().total().all());
          closed++;
        } else if (period.isOver(today) && joined.hasToClose(tenant, period.end())) {
          open++;
        }
      }
    }
    return new YearFigures(
        year,
        levels,
        closed,
        open,
        units(connection, centre, year, today),
        calledBack(connection, centre, year),
        reviewed(connection, centre, year, today));
  }

  private static List<UnitYear> units(Connection connection, UUID centre, int year, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UNITS)) {
      statement.setObject(1, today);
      statement.setObject(2, centre);
      statement.setObject(3, centre);
      statement.setTimestamp(4, start(year));
      statement.setTimestamp(5, start(year + 1));
      List<UnitYear> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(
              new UnitYear(
                  row.getString(1),
                  row.getString(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6),
                  row.getLong(7),
                  row.getLong(8),
                  row.getLong(9),
                  row.getLong(10),
                  row.getLong(11),
                  row.getLong(12),
                  row.getLong(13),
                  row.getLong(14),
                  row.getLong(15)));
        }
      }
      return units;
    }
  }

  private static CalledBack calledBack(Connection connection, UUID centre, int year)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select (select count(*) from callback_candidate c join callback_draw d"
                + " on d.tenant_id = c.tenant_id and d.id = c.draw_id where d.tenant_id = ?"
                + " and d.month between ? and ?),"
                + " count(*) filter (where month is not null),"
                + " count(*) filter (where month is not null and state = 'CONFIRMED'),"
                + " count(*) filter (where month is not null and state = 'REFUTED'),"
                + " count(*) filter (where month is not null and state = 'UNREACHED'),"
                + " count(*) filter (where month is not null"
                + " and satisfied in ('SATISFIED', 'BASICALLY_SATISFIED')),"
                + " count(*) filter (where pressed),"
                + " count(*) filter (where month is null)"
                + " from callback where centre_tenant_id = ?"
                + " and coalesce(month, (concluded_at at time zone 'Asia/Shanghai')::date)"
                + " between ? and ?")) {
      statement.setObject(1, centre);
      statement.setObject(2, LocalDate.of(year, 1, 1));
      statement.setObject(3, LocalDate.of(year, 12, 31));
      statement.setObject(4, centre);
      statement.setObject(5, LocalDate.of(year, 1, 1));
      statement.setObject(6, LocalDate.of(year, 12, 31));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new CalledBack(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8));
      }
    }
  }

  private static Reviewed reviewed(Connection connection, UUID centre, int year, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*), count(*) filter (where outcome = 'VOIDED_WRONG'),"
                + " count(*) filter (where outcome = 'VOIDED_MALICIOUS'),"
                + " count(*) filter (where outcome = 'REATTRIBUTED'),"
                + " count(*) filter (where outcome = 'REJECTED'),"
                + " (select count(*) from duty d where d.centre_tenant_id = ?"
                + " and d.kind = 'APPEAL_DECISION' and not d.withdrawn"
                + " and d.opened_on between ? and ?"
                + " and coalesce((d.done_at at time zone 'Asia/Shanghai')::date, ?) > d.due_on)"
                + " from appeal where centre_tenant_id = ? and state <> 'DRAFTED'"
                + " and lodged_at >= ? and lodged_at < ?")) {
      statement.setObject(1, centre);
      statement.setObject(2, LocalDate.of(year, 1, 1));
      statement.setObject(3, LocalDate.of(year, 12, 31));
      statement.setObject(4, today);
      statement.setObject(5, centre);
      statement.setTimestamp(6, start(year));
      statement.setTimestamp(7, start(year + 1));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Reviewed(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6));
      }
    }
  }

  private static Timestamp start(int year) {
    return Timestamp.from(LocalDate.of(year, 1, 1).atStartOfDay(Duty.CHINA).toInstant());
  }
}
