package org.haochaping.closing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.HolderDuties;

/** Counts outcomes from the cases, in the transaction in which a period is closed. */
final class OutcomeCounts {
  private static final String WHOSE =
      " where c.tenant_id = ? and c.rated_on between ? and ? and not c.trial"
          // Withdrawn by its own citizen before anybody had it: no bad review.
          + " and not (c.state = 'VOIDED' and c.hand_overs = 0)";
  private static final String BY_UNIT = " group by c.source, c.unit_id order by 3, 2, 1";

  private static final String UNITS =
      "with owed as (select subject_id, bool_or(original_due_on is not null) extended,"
          + " bool_or(coalesce((done_at at time zone 'Asia/Shanghai')::date, ?) > due_on) late"
          + " from duty d where tenant_id = ? and kind = 'RECTIFICATION' and not withdrawn and "
          + HolderDuties.ALONE
          + " group by subject_id)"
          + " select c.source, c.unit_id, max(c.unit_name), count(*),"
          + " count(*) filter (where c.handed_over_at is not null),"
          + " count(*) filter (where c.answered_at is not null and c.disposition = 'RECTIFIED'"
          + " and c.state <> 'VOIDED'),"
          + " count(*) filter (where o.late and c.state <> 'VOIDED'),"
          + " count(*) filter (where o.extended),"
          + " count(*) filter (where c.answered_at is null and c.state <> 'VOIDED'),"
          + " count(*) filter (where c.state = 'VOIDED')"
          // What was merged is dealt with, in time or not, with its main case.
          + " from bad_review_case c left join owed o on o.subject_id = coalesce(c.merged_into, c.id)"
          + WHOSE
          + BY_UNIT;

  private static final String CARRIED =
      "select c.source, c.unit_id, max(c.unit_name), count(*),"
          + " count(*) filter (where c.answered_at is not null and c.state <> 'VOIDED'),"
          + " count(*) filter (where c.state = 'VOIDED') from bad_review_case c"
          + WHOSE
          // By what had happened to it until then: columns tell of today, and an answer may have
          // been taken back since. What was merged is answered with its main case.
          + " and c.received_at <= ? and coalesce((select e.event from case_event e"
          + " where e.tenant_id = c.tenant_id and e.case_id in (c.id, c.merged_into) and e.at <= ?"
          + " and e.event in ('ANSWERED', 'VOIDED', 'WITHDRAWN', 'REOPENED', 'REATTRIBUTED',"
          + " 'UNMERGED') order by e.at desc, e.id desc limit 1), '')"
          + " not in ('ANSWERED', 'VOIDED', 'WITHDRAWN')"
          + BY_UNIT;

  private OutcomeCounts() {}

  static Outcomes of(Connection connection, UUID tenant, Period period, Instant now)
      throws SQLException {
    Period last = Period.overOn(period.kind(), period.first());
    Optional<Closing> closed = ClosingRows.latest(connection, tenant, last);
    return new Outcomes(
        units(connection, tenant, period, now),
        closed.isEmpty() ? null : before(connection, closed.get()));
  }

  private static List<Outcomes.Unit> units(
      Connection connection, UUID tenant, Period period, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UNITS)) {
      statement.setObject(1, LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")));
      statement.setObject(2, tenant);
      statement.setObject(3, tenant);
      statement.setObject(4, period.first());
      statement.setObject(5, period.last());
      List<Outcomes.Unit> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(
              new Outcomes.Unit(
                  Source.ofNumber(row.getInt(1)).orElseThrow(),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6),
                  row.getInt(7),
                  row.getInt(8),
                  row.getInt(9),
                  row.getInt(10)));
        }
      }
      return units;
    }
  }

  private static Outcomes.Before before(Connection connection, Closing closed) throws SQLException {
    Timestamp cutOff = Timestamp.from(closed.cutOff());
    try (PreparedStatement statement = connection.prepareStatement(CARRIED)) {
      statement.setObject(1, closed.tenantId());
      statement.setObject(2, closed.period().first());
      statement.setObject(3, closed.period().last());
      statement.setTimestamp(4, cutOff);
      statement.setTimestamp(5, cutOff);
      List<Outcomes.Carried> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(
              new Outcomes.Carried(
                  Source.ofNumber(row.getInt(1)).orElseThrow(),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6)));
        }
      }
      return new Outcomes.Before(closed.period().code(), closed.cutOff(), units);
    }
  }
}
