package org.haochaping.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads how one tenant's messages go, and which of its instances stand still. */
final class SendingSigns {
  private SendingSigns() {}

  static TenantStatus.MessageSigns messages(Connection connection, UUID tenant)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) filter (where state <> 'STUCK'),"
                + " count(*) filter (where state = 'STUCK'),"
                + " min(settled_at) filter (where state = 'STUCK'),"
                + " (select coalesce(sum(doubtful), 0) from outbox d where d.tenant_id = ?"
                + " and d.doubtful > 0) from outbox where tenant_id = ?"
                + " and state in ('WAITING', 'SENDING', 'STUCK')")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Timestamp since = row.getTimestamp(3);
        return new TenantStatus.MessageSigns(
            row.getLong(1),
            row.getLong(2),
            since == null ? null : since.toInstant(),
            row.getLong(4));
      }
    }
  }

  /** Of instances that are still there. */
  static List<TenantStatus.StoppedSign> stopped(Connection connection, UUID tenant)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select q.plugin_id, i.name, q.since from plugin_quarantine q join"
                + " (select id, name from notifier_instance where tenant_id = ?"
                + " and state <> 'REMOVED' union all select id, name from channel_instance"
                + " where tenant_id = ?) i on i.id = q.instance_id order by q.since")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      List<TenantStatus.StoppedSign> stopped = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          stopped.add(
              new TenantStatus.StoppedSign(
                  row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
        }
      }
      return stopped;
    }
  }
}
