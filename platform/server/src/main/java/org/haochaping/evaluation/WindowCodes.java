package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The links whose codes hang at windows, by their windows. */
@ApplicationScoped
public class WindowCodes {
  @Inject Clock clock;

  /** The codes of a channel that can be used now, by the window they hang at. */
  public Map<UUID, Usable> usable(Connection connection, UUID tenant, UUID channel)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select window_id, count(*), max(created_at) from rating_link where tenant_id = ?"
                + " and channel_instance_id = ? and kind = 'WINDOW' and window_id is not null"
                + " and revoked_at is null and (expires_at is null or expires_at > ?)"
                + " group by window_id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      Map<UUID, Usable> codes = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          codes.put(
              row.getObject(1, UUID.class),
              new Usable(row.getInt(2), row.getTimestamp(3).toInstant()));
        }
      }
      return codes;
    }
  }

  /**
   * How many codes of a window can be used.
   *
   * @param latest when the last of them was made
   */
  public record Usable(int codes, Instant latest) {}

  /** Revokes the codes of these windows that were made up to a moment; how many there were. */
  public int revoke(
      Connection connection, UUID tenant, UUID channel, Collection<UUID> windows, Instant until)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rating_link set revoked_at = ? where tenant_id = ? and channel_instance_id = ?"
                + " and kind = 'WINDOW' and window_id = any(?) and revoked_at is null"
                + " and created_at <= ?")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, channel);
      statement.setArray(4, connection.createArrayOf("uuid", windows.toArray()));
      statement.setTimestamp(5, Timestamp.from(until));
      return statement.executeUpdate();
    }
  }
}
