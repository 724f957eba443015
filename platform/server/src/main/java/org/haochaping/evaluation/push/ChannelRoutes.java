package org.haochaping.evaluation.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.haochaping.evaluation.Codes;
import org.haochaping.tenancy.DatabaseFailure;

/** From the key in a channel's public address to its tenant; directory rows, ids only. */
@ApplicationScoped
public class ChannelRoutes {
  private static final int KEY = 12;

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  /** Where an address leads. */
  public record Route(UUID tenantId, UUID channelInstanceId) {}

  public Optional<Route> byKey(String publicKey) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select tenant_id, channel_instance_id from channel_route where public_key = ?")) {
      statement.setString(1, publicKey);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Route(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The key of a channel's address, if it has one yet. */
  Optional<String> keyOf(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select public_key from channel_route"
                + " where tenant_id = ? and channel_instance_id = ? order by public_key limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** The key of a channel's address, made with its first credential. */
  String open(Connection connection, UUID tenant, UUID channel) throws SQLException {
    Optional<String> present = keyOf(connection, tenant, channel);
    if (present.isPresent()) {
      return present.get();
    }
    String key = Codes.random(KEY);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into channel_route (public_key, tenant_id, channel_instance_id)"
                + " values (?, ?, ?)")) {
      statement.setString(1, key);
      statement.setObject(2, tenant);
      statement.setObject(3, channel);
      statement.executeUpdate();
    }
    return key;
  }
}
