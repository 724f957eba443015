package org.haochaping.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.plugin.api.Source;

/** Counts scores from their rows: those whose assessment ended in the period. */
public final class ScoreCounts {
  /** The assessments, 三(一)6 to 8; other sources bring ratings only. */
  public static final Set<Source> SCORED =
      EnumSet.of(Source.QUESTIONNAIRE, Source.THIRD_PARTY, Source.INSPECTION);

  private ScoreCounts() {}

  static List<ScoreCount> count(
      Connection connection, UUID tenant, LocalDate from, LocalDate to, Instant cutOff)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select source, unit_id, count(*), sum(round(score * 100 / full_score, 2))"
                + " from assessment_score where tenant_id = ? and period_to between ? and ?"
                + " and received_at <= ? and withdrawn_at is null group by source, unit_id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, from);
      statement.setObject(3, to);
      statement.setTimestamp(4, Timestamp.from(cutOff));
      List<ScoreCount> counts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.add(
              new ScoreCount(
                  Source.ofNumber(row.getInt(1)).orElseThrow(),
                  row.getObject(2, UUID.class),
                  row.getLong(3),
                  row.getBigDecimal(4)));
        }
      }
      return counts;
    }
  }
}
