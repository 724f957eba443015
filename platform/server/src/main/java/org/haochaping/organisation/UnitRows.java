package org.haochaping.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes what an act does to the unit itself. */
final class UnitRows {
  private UnitRows() {}

  static void rename(Connection connection, UnitChange change) throws SQLException {
    update(connection, change, "name = ?", to(change).name());
  }

  /** Its last day is the one before. */
  static void end(Connection connection, UnitChange change) throws SQLException {
    update(connection, change, "valid_to = ?", change.onDay().minusDays(1));
  }

  /** A new unit of the same kind, line of work and parent. */
  static void found(Connection connection, UnitChange change) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into unit (tenant_id, id, code, name, kind, line_of_work, parent_id, valid_from)"
                + " select tenant_id, ?, ?, ?, kind, line_of_work, parent_id, ? from unit"
                + " where tenant_id = ? and id = ?")) {
      statement.setObject(1, to(change).id());
      statement.setString(2, to(change).code());
      statement.setString(3, to(change).name());
      statement.setObject(4, change.onDay());
      statement.setObject(5, change.tenantId());
      statement.setObject(6, change.from().id());
      statement.executeUpdate();
    }
  }

  /** Under another unit, which must not stand below it. */
  static void move(Connection connection, UnitChange change) throws SQLException {
    DirectoryEntry parent = change.to();
    if (parent != null && below(connection, change, parent.id())) {
      throw Refusal.conflict(
          "unit-below",
          "“" + parent.name() + "”隶属于该单位，不能作为其上级。",
          "That unit stands below this one; choose another.");
    }
    update(connection, change, "parent_id = ?", parent == null ? null : parent.id());
  }

  private static boolean below(Connection connection, UnitChange change, UUID unit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "with recursive up as (select id, parent_id from unit where tenant_id = ? and id = ?"
                + " union select u.id, u.parent_id from unit u join up on u.id = up.parent_id"
                + " where u.tenant_id = ?) select 1 from up where id = ?")) {
      statement.setObject(1, change.tenantId());
      statement.setObject(2, unit);
      statement.setObject(3, change.tenantId());
      statement.setObject(4, change.from().id());
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static DirectoryEntry to(UnitChange change) {
    DirectoryEntry to = change.to();
    if (to == null) {
      throw new IllegalStateException(change.kind() + " without a unit");
    }
    return to;
  }

  private static void update(
      Connection connection, UnitChange change, String set, @Nullable Object value)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("update unit set " + set + " where tenant_id = ? and id = ?")) {
      statement.setObject(1, value);
      statement.setObject(2, change.tenantId());
      statement.setObject(3, change.from().id());
      statement.executeUpdate();
    }
  }
}
