package org.haochaping.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Pulled;

/** Reads which of one tenant's channels should pull and get nothing. */
final class PullSigns {
  private PullSigns() {}

  /** Those that failed too often, and those whose time passed without anybody pulling. */
  static List<TenantStatus.PullSign> still(
      Connection connection, UUID tenant, Instant now, AlarmPolicy policy) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select i.name, p.failures, coalesce(p.failing_since, p.next_at), p.trouble,"
                + " p.trouble_en from channel_pull p join channel_instance i"
                + " on i.tenant_id = p.tenant_id and i.id = p.channel_instance_id"
                + " where p.tenant_id = ? and i.state = 'ACTIVE' and i.settings ->> ?::text <> ''"
                + " and (p.failures >= ? or (p.next_at < ? and coalesce(p.lease_until < ?, true)))"
                + " order by i.code")) {
      statement.setObject(1, tenant);
      statement.setString(2, Pulled.ADDRESS);
      statement.setInt(3, policy.attempts());
      statement.setTimestamp(4, Timestamp.from(now.minus(policy.oldWork())));
      statement.setTimestamp(5, Timestamp.from(now));
      List<TenantStatus.PullSign> still = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          still.add(
              new TenantStatus.PullSign(
                  row.getString(1),
                  row.getInt(2),
                  row.getTimestamp(3).toInstant(),
                  row.getString(4),
                  row.getString(5)));
        }
      }
      return still;
    }
  }
}
