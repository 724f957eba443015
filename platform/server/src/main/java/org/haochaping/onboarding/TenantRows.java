package org.haochaping.onboarding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLock;
import org.haochaping.web.Refusal;

/** A tenant's own rows of the directory. */
final class TenantRows {
  private TenantRows() {}

  /** One import of a tenant at a time; who comes second must look again. */
  static void lock(Connection connection, Tenant tenant) throws SQLException {
    TenantLock.take(connection, tenant);
    try (PreparedStatement other =
        connection.prepareStatement("select 1 from tenant where code = ? and id <> ?")) {
      other.setString(1, tenant.code());
      other.setObject(2, tenant.id());
      try (ResultSet row = other.executeQuery()) {
        if (row.next()) {
          throw Refusal.conflict(
              "changed-meanwhile",
              "该租户刚由他人导入，请重新核对差异后再试。",
              "Somebody imported this tenant meanwhile; look at the differences again.");
        }
      }
    }
  }

  static void add(Connection connection, Tenant tenant, List<Tenant> above, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tenant (id, code, public_key, name, level, parent_id, created_at,"
                + " duties_since) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, tenant.code());
      statement.setString(3, tenant.key());
      statement.setString(4, tenant.name());
      statement.setString(5, tenant.level().name());
      statement.setObject(6, tenant.parentId());
      statement.setTimestamp(7, Timestamp.from(at));
      // By the clock of the server, which need not be the database's.
      statement.setTimestamp(8, Timestamp.from(at));
      statement.executeUpdate();
    }
    close(connection, tenant.id(), tenant.id(), 0);
    for (int i = 0; i < above.size(); i++) {
      close(connection, above.get(i).id(), tenant.id(), i + 1);
    }
  }

  static void rename(Connection connection, Tenant tenant, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("update tenant set name = ? where id = ?")) {
      statement.setString(1, name);
      statement.setObject(2, tenant.id());
      statement.executeUpdate();
    }
  }

  private static void close(Connection connection, UUID ancestor, UUID descendant, int depth)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tenant_closure (ancestor_id, descendant_id, depth) values (?, ?, ?)")) {
      statement.setObject(1, ancestor);
      statement.setObject(2, descendant);
      statement.setInt(3, depth);
      statement.executeUpdate();
    }
  }
}
