package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;

/** The rules a tenant has made for its messages; a new version each time. */
@ApplicationScoped
public class SendingPolicies {
  @Inject Clock clock;

  SendingPolicy of(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select version, quiet_from, quiet_until, digest_at from sending_policy"
                + " where tenant_id = ? order by version desc limit 1")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new SendingPolicy(
                row.getInt(1),
                row.getObject(2, LocalTime.class),
                row.getObject(3, LocalTime.class),
                row.getObject(4, LocalTime.class))
            : SendingPolicy.STANDARD;
      }
    }
  }

  void record(Connection connection, UUID tenant, SendingPolicy policy, String actor)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into sending_policy (tenant_id, version, quiet_from, quiet_until, digest_at,"
                + " changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setInt(2, policy.version());
      statement.setObject(3, policy.quietFrom());
      statement.setObject(4, policy.quietUntil());
      statement.setObject(5, policy.digestAt());
      statement.setString(6, actor);
      statement.setTimestamp(7, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }
}
