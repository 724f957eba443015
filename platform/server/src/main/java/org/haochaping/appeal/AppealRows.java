package org.haochaping.appeal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of an appeal says. */
final class AppealRows {
  static final String COLUMNS =
      "tenant_id, id, case_id, case_number, state, version, unit_id, unit_name, lead_unit_id,"
          + " lead_unit_name, feedback_on, last_day, matter, reason, unit_opinion, drafted_by,"
          + " signed_by, lodged_at, hearing_until, outcome, findings, words, to_unit_name,"
          + " decided_by, decided_at";

  private AppealRows() {}

  static Optional<Appeal> one(PreparedStatement statement) throws SQLException {
    List<Appeal> found = all(statement);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  static List<Appeal> all(PreparedStatement statement) throws SQLException {
    List<Appeal> appeals = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String outcome = row.getString(20);
        appeals.add(
            new Appeal(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                AppealState.valueOf(row.getString(5)),
                row.getLong(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                instant(row.getTimestamp(18)),
                row.getObject(19, LocalDate.class),
                outcome == null ? null : AppealOutcome.valueOf(outcome),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                row.getString(24),
                instant(row.getTimestamp(25))));
      }
    }
    return appeals;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
