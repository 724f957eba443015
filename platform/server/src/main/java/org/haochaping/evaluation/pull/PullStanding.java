package org.haochaping.evaluation.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a channel's pulling stands.
 *
 * @param running whether somebody is at it now
 * @param wellAt when the last pull ended without trouble
 * @param pages of the last pull that had not been kept before
 * @param failures in a row without anything new between them
 * @param failingSince when the first of them began
 * @param trouble why it stands still and what to do, and {@code troubleEn} in English
 */
record PullStanding(
    @Nullable Instant nextAt,
    boolean running,
    @Nullable Instant startedAt,
    @Nullable Instant wellAt,
    int pages,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String trouble,
    @Nullable String troubleEn) {

  private static final PullStanding NEVER =
      new PullStanding(null, false, null, null, 0, 0, null, null, null);

  static PullStanding of(Connection connection, UUID tenant, UUID channel, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select next_at, coalesce(lease_until >= ?, false), started_at, well_at, pages,"
                + " failures, failing_since, trouble, trouble_en from channel_pull"
                + " where tenant_id = ? and channel_instance_id = ?")) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setObject(2, tenant);
      statement.setObject(3, channel);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new PullStanding(
                instant(row, 1),
                row.getBoolean(2),
                instant(row, 3),
                instant(row, 4),
                row.getInt(5),
                row.getInt(6),
                instant(row, 7),
                row.getString(8),
                row.getString(9))
            : NEVER;
      }
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
  }
}
