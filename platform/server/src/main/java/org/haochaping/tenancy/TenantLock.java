package org.haochaping.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One at a time changes what a tenant rules and has, until its transaction ends. */
public final class TenantLock {
  private TenantLock() {}

  public static void take(Connection connection, Tenant tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      statement.setString(1, "tenant-import-" + tenant.code());
      statement.execute();
    }
  }
}
