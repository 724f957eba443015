package org.haochaping.rectification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The departments a case can be handed to: those of its own tenant, also seen from a tenant above.
 */
final class HandOverUnits {
  private HandOverUnits() {}

  /** A department in force. */
  record Department(UUID id, String name) {}

  static List<Department> of(Connection connection, UUID caseTenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, name from unit where tenant_id = ? and kind in ('DEPARTMENT',"
                + " 'SERVICE_BUREAU', 'SERVICE_CENTRE') and valid_to is null order by code")) {
      statement.setObject(1, caseTenant);
      List<Department> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(new Department(row.getObject(1, UUID.class), row.getString(2)));
        }
      }
      return units;
    }
  }
}
