package org.haochaping.bulletin.remark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.web.Refusal;

/**
 * The published bulletin a remark is about.
 *
 * @param issuer whose it is, by name
 */
public record AboutBulletin(UUID id, String title, String issuer) {

  static AboutBulletin get(Connection connection, UUID tenant, UUID id) throws SQLException {
    return find(connection, tenant, id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "bulletin-unknown",
                    "没有找到该通报，请核对网址。",
                    "There is no such bulletin; check the address."));
  }

  static Optional<AboutBulletin> find(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select b.title, coalesce(b.issuer, t.name) from bulletin b"
                + " join tenant t on t.id = b.tenant_id where b.tenant_id = ? and b.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new AboutBulletin(id, row.getString(1), Objects.requireNonNull(row.getString(2))))
            : Optional.empty();
      }
    }
  }

  /** The last correction of a bulletin that came after this moment. */
  static Optional<UUID> correctedAfter(Connection connection, UUID tenant, UUID id, Instant moment)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select c.id from bulletin b join bulletin c on c.tenant_id = b.tenant_id and c.period"
                + " = b.period and c.kind = b.kind and c.version > b.version and (b.issuer is null"
                + " or c.issuer_unit_id is not distinct from b.issuer_unit_id) where b.tenant_id ="
                + " ? and b.id = ? and c.published_at > ? order by c.version desc limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setTimestamp(3, Timestamp.from(moment));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }
}
