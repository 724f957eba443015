package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.vault.Seal;

/** What the settings of gateways were before they were changed. */
@ApplicationScoped
public class NotifierHistory {
  @Inject Seal seal;

  /** One version that was replaced, its secrets too. */
  record Earlier(long version, Map<String, String> settings, String changedBy, Instant changedAt) {

    /** Settings hold secrets. */
    @Override
    public String toString() {
      return "Earlier[" + version + "]";
    }
  }

  /** Lays what stands aside, which is about to be replaced. */
  static void keep(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into notifier_settings (tenant_id, notifier_id, version, key_id, ciphertext,"
                + " changed_by, changed_at) select tenant_id, id, version, key_id, ciphertext,"
                + " changed_by, changed_at from notifier_instance where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.executeUpdate();
    }
  }

  /** A gateway that is removed leaves no secret. */
  static void forget(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from notifier_settings where tenant_id = ? and notifier_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.executeUpdate();
    }
  }

  /** The latest first. */
  List<Earlier> of(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select version, key_id, ciphertext, changed_by, changed_at from notifier_settings"
                + " where tenant_id = ? and notifier_id = ? order by version desc limit 50")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      List<Earlier> earlier = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String json =
              seal.open(
                  NotifierInstances.place(tenant, id),
                  new Seal.Sealed(row.getString(2), row.getBytes(3)));
          earlier.add(
              new Earlier(
                  row.getLong(1),
                  NotifierInstances.settings(json),
                  row.getString(4),
                  row.getTimestamp(5).toInstant()));
        }
      }
      return earlier;
    }
  }

  Optional<Earlier> at(Connection connection, UUID tenant, UUID id, long version)
      throws SQLException {
    return of(connection, tenant, id).stream().filter(one -> one.version() == version).findFirst();
  }
}
