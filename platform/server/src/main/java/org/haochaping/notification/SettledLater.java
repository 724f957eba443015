package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Problem;

/** Tells the cases of what was settled without a gateway having been asked. */
@ApplicationScoped
public class SettledLater {
  @Inject Settlement settlement;

  private record Settled(Outgoing message, String state, Problem problem) {}

  void tell(Connection connection, UUID tenant, List<UUID> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    for (Settled one : read(connection, tenant, ids)) {
      settlement.tellCase(connection, one.message(), one.state(), one.problem());
    }
  }

  private static List<Settled> read(Connection connection, UUID tenant, List<UUID> ids)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + Outbox.COLUMNS
                + ", state, reason_code, reason_zh, reason_en from outbox"
                + " where tenant_id = ? and id = any (?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      List<Settled> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Settled(
                  Outbox.read(row),
                  row.getString(13),
                  Problem.of(row.getString(14), "settings", row.getString(15), row.getString(16))));
        }
      }
      return found;
    }
  }
}
