package org.haochaping.launcher.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The few rows that only the database's owner may write, since they say whom the server trusts. */
public final class OwnerRows implements AutoCloseable {
  private final Connection connection;

  private OwnerRows(Connection connection) {
    this.connection = connection;
  }

  public static OwnerRows open(Cluster cluster, String ownerPassword) throws SQLException {
    return new OwnerRows(cluster.as(Databases.OWNER, ownerPassword, Databases.PRODUCT));
  }

  public void operator(String login) throws SQLException {
    update("insert into operator_account (login) values (?) on conflict do nothing", login);
  }

  public void trustedKey(String keyId, String algorithm, byte[] publicKey, String name)
      throws SQLException {
    update(
        "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        keyId,
        algorithm,
        publicKey,
        name);
  }

  /** Whether it is this key that is known by the id, and not revoked. */
  public boolean trusts(String keyId, byte[] publicKey) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from plugin_trusted_key"
                + " where key_id = ? and public_key = ? and revoked_at is null")) {
      statement.setString(1, keyId);
      statement.setBytes(2, publicKey);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** False when there is no such tenant. */
  public boolean organization(String tenantCode, String organizationId) throws SQLException {
    return update(
            "update tenant set keycloak_org_id = ? where code = ?", organizationId, tenantCode)
        == 1;
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
