package org.haochaping.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Counts from the ratings themselves; a closing rests on this, never on tallies. */
@ApplicationScoped
public class RowCounts {

  /**
   * The figures of the ratings that count for these days and were received by the cut-off. To be
   * called in a snapshot, so that figures and names are of one moment.
   */
  public Figures count(
      Connection connection, UUID tenant, LocalDate from, LocalDate to, Instant cutOff)
      throws SQLException {
    Gathered gathered = new Gathered();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select source, terminal, unit_id, level, origin, case when assess_number = 2 and state"
                + " = 'COUNTED' then 'FOLLOW_UP' else state end as as_what, count(*) from"
                + " evaluation where tenant_id = ? and rated_on between ? and ? and received_at <="
                + " ? group by source, terminal, unit_id, level, origin, as_what")) {
      statement.setObject(1, tenant);
      statement.setObject(2, from);
      statement.setObject(3, to);
      statement.setTimestamp(4, Timestamp.from(cutOff));
      try (ResultSet rows = statement.executeQuery()) {
        gathered.take(rows);
      }
    }
    return gathered.figures(
        connection,
        tenant,
        from,
        to,
        CaseCounts.count(connection, tenant, from, to, cutOff),
        ScoreCounts.count(connection, tenant, from, to, cutOff));
  }
}
