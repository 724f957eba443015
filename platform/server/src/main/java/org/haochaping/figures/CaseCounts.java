package org.haochaping.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Counts cases from their service records and the ratings these have. Whether a service was rated
 * follows from the key its rating holds, so that it does not matter which of the two came first.
 */
final class CaseCounts {
  private static final String CASES =
      "with cases as (select s.number_digest,"
          + " (array_agg(s.unit_id order by s.finished_on desc, s.service_number desc))[1] unit_id,"
          + " max(s.finished_on) finished_on, bool_or(s.evaluable) evaluable,"
          + " bool_or(e.id is not null and e.origin not in ('DEFAULT', 'TEST')) evaluated,"
          + " bool_or(e.id is not null and e.origin in ('ACTIVE', 'INVITED', 'STAFF_ASSISTED')) active,"
          + " bool_or(e.id is not null and e.origin = 'DEFAULT') defaulted"
          + " from service_record s"
          + " left join once_key k on k.tenant_id = s.tenant_id and k.kind = 'service'"
          + " and k.key = s.service_key"
          + " left join evaluation e on e.tenant_id = s.tenant_id and e.id = k.evaluation_id"
          + " and e.state = 'COUNTED' and e.received_at <= ?"
          + " where s.tenant_id = ? and s.finished_on between ? and ? and s.received_at <= ?"
          + " group by s.number_digest)"
          + " select unit_id, count(*), count(*) filter (where evaluable),"
          + " count(*) filter (where evaluable and evaluated),"
          + " count(*) filter (where evaluable and active),"
          + " count(*) filter (where evaluable and defaulted and not evaluated)"
          + " from cases group by unit_id";

  private CaseCounts() {}

  /** The cases finished in these days as known by the cut-off. */
  static List<CaseCount> count(
      Connection connection, UUID tenant, LocalDate from, LocalDate to, Instant cutOff)
      throws SQLException {
    List<CaseCount> counts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CASES)) {
      statement.setTimestamp(1, Timestamp.from(cutOff));
      statement.setObject(2, tenant);
      statement.setObject(3, from);
      statement.setObject(4, to);
      statement.setTimestamp(5, Timestamp.from(cutOff));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.add(
              new CaseCount(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6)));
        }
      }
    }
    return counts;
  }
}
