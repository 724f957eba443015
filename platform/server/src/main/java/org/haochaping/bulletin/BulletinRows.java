package org.haochaping.bulletin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bulletins as rows. */
final class BulletinRows {
  private static final String COLUMNS =
      "tenant_id, id, closing_id, kind, period, version, title, plugin_id, plugin_version,"
          + " media_type, sha256, published_by, published_at, issuer_unit_id, issuer";

  private BulletinRows() {}

  static void insert(Connection connection, Bulletin bulletin, byte[] bytes) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin ("
                + COLUMNS
                + ", bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, bulletin.tenantId());
      statement.setObject(2, bulletin.id());
      statement.setObject(3, bulletin.closingId());
      statement.setString(4, bulletin.kind());
      statement.setString(5, bulletin.period());
      statement.setInt(6, bulletin.version());
      statement.setString(7, bulletin.title());
      statement.setString(8, bulletin.pluginId());
      statement.setString(9, bulletin.pluginVersion());
      statement.setString(10, bulletin.mediaType());
      statement.setString(11, bulletin.sha256());
      statement.setString(12, bulletin.publishedBy());
      statement.setTimestamp(13, Timestamp.from(bulletin.publishedAt()));
      statement.setObject(14, bulletin.issuerUnitId());
      statement.setString(15, bulletin.issuer());
      statement.setBytes(16, bytes);
      statement.executeUpdate();
    }
  }

  /** All of a tenant, the latest period and version first. */
  static List<Bulletin> all(Connection connection, UUID tenant) throws SQLException {
    return list(
        connection,
        " where tenant_id = ? order by period desc, version desc, published_at desc",
        tenant);
  }

  /** Those of one period, the latest first. */
  static List<Bulletin> of(Connection connection, UUID tenant, String period) throws SQLException {
    return list(
        connection,
        " where tenant_id = ? and period = ? order by version desc, published_at desc",
        tenant,
        period);
  }

  static Optional<Bulletin> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return list(connection, " where tenant_id = ? and id = ?", tenant, id).stream().findFirst();
  }

  static byte[] bytes(Connection connection, Bulletin bulletin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select bytes from bulletin where tenant_id = ? and id = ?")) {
      statement.setObject(1, bulletin.tenantId());
      statement.setObject(2, bulletin.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  /** How many bytes the page of each of a tenant's has. */
  static Map<UUID, Integer> sizes(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, octet_length(bytes) from bulletin where tenant_id = ?")) {
      statement.setObject(1, tenant);
      Map<UUID, Integer> sizes = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sizes.put(row.getObject(1, UUID.class), row.getInt(2));
        }
      }
      return sizes;
    }
  }

  private static List<Bulletin> list(Connection connection, String where, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select " + COLUMNS + " from bulletin" + where)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Bulletin> bulletins = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          bulletins.add(
              new Bulletin(
                  row.getObject(2, UUID.class),
                  row.getObject(1, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getString(4),
                  row.getString(5),
                  row.getInt(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  row.getString(12),
                  row.getTimestamp(13).toInstant(),
                  row.getObject(14, UUID.class),
                  row.getString(15)));
        }
      }
      return bulletins;
    }
  }
}
