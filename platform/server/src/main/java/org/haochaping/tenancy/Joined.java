package org.haochaping.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When tenants came, and so from when on something can be asked of them. */
public record Joined(Map<UUID, Instant> moments) {

  public Joined {
    moments = Map.copyOf(moments);
  }

  /** Of these tenants. */
  public static Joined of(Connection connection, Collection<UUID> tenants) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select id, created_at from tenant where id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
      Map<UUID, Instant> moments = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          moments.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
        }
      }
      return new Joined(moments);
    }
  }

  /**
   * Whether it has a period to close: one that was there before its end. A province is rated
   * nowhere and has nothing to close.
   */
  public boolean hasToClose(Tenant one, Instant end) {
    return one.level() != TenantLevel.PROVINCE
        && moments.getOrDefault(one.id(), Instant.MAX).isBefore(end);
  }
}
