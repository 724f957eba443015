package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.Codes;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Seal;
import org.jspecify.annotations.Nullable;

/** What counterparts sign with. A second one takes over from the first before that is ended. */
@ApplicationScoped
public class ChannelCredentials {
  private static final int ACCESS_KEY = 16;
  private static final int SECRET = 52;
  private static final Duration USED_AGAIN = Duration.ofMinutes(1);

  @Inject Seal seal;
  @Inject Journal journal;
  @Inject Clock clock;

  /** A credential without its secret. */
  public record Credential(
      UUID id,
      String accessKey,
      String createdBy,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable String endedBy,
      @Nullable Instant endedAt) {}

  /** A new one; its secret is told this once. */
  record Made(UUID id, String accessKey, String secret) {}

  /** Who signs with it, for the check of a request. */
  record Signer(UUID id, String secret) {}

  Made make(Connection connection, UUID tenant, UUID channel, String actor) throws SQLException {
    Made made = new Made(Ids.of(clock).next(), Codes.random(ACCESS_KEY), Codes.random(SECRET));
    Seal.Sealed sealed = seal.seal(place(tenant, made.id), made.secret);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into channel_credential (tenant_id, id, channel_instance_id, access_key, key_id,"
                + " ciphertext, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, made.id);
      statement.setObject(3, channel);
      statement.setString(4, made.accessKey);
      statement.setString(5, sealed.keyId());
      statement.setBytes(6, sealed.ciphertext());
      statement.setString(7, actor);
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
    tell(connection, tenant, "CredentialMade", made.id, made.accessKey, actor);
    return made;
  }

  List<Credential> of(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, access_key, created_by, created_at, last_used_at, ended_by, ended_at"
                + " from channel_credential where tenant_id = ? and channel_instance_id = ?"
                + " order by id desc")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      List<Credential> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Credential(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getTimestamp(4).toInstant(),
                  instant(row.getTimestamp(5)),
                  row.getString(6),
                  instant(row.getTimestamp(7))));
        }
      }
      return found;
    }
  }

  /** Ends one; whether there was one to end. */
  boolean end(Connection connection, UUID tenant, UUID id, String actor) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_credential set ended_by = ?, ended_at = ?"
                + " where tenant_id = ? and id = ? and ended_at is null returning access_key")) {
      statement.setString(1, actor);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setObject(4, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        tell(connection, tenant, "CredentialEnded", id, row.getString(1), actor);
        return true;
      }
    }
  }

  /** Who signs for a channel with this key, unless it was ended. */
  Optional<Signer> signer(Connection connection, UUID tenant, UUID channel, String accessKey)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, key_id, ciphertext from channel_credential"
                + " where tenant_id = ? and access_key = ? and channel_instance_id = ?"
                + " and ended_at is null")) {
      statement.setObject(1, tenant);
      statement.setString(2, accessKey);
      statement.setObject(3, channel);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        UUID id = row.getObject(1, UUID.class);
        String secret =
            seal.open(place(tenant, id), new Seal.Sealed(row.getString(2), row.getBytes(3)));
        return Optional.of(new Signer(id, secret));
      }
    }
  }

  /** Notes that it was used; to the minute, so that many requests do not wait for one row. */
  void used(Connection connection, UUID tenant, UUID id) throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_credential set last_used_at = ? where tenant_id = ? and id = ?"
                + " and (last_used_at is null or last_used_at <= ?)")) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      statement.setTimestamp(4, Timestamp.from(now.minus(USED_AGAIN)));
      statement.executeUpdate();
    }
  }

  private void tell(
      Connection connection, UUID tenant, String kind, UUID id, String accessKey, String actor)
      throws SQLException {
    journal.record(
        connection,
        tenant,
        kind,
        id,
        actor,
        Json.createObjectBuilder().add("accessKey", accessKey).build());
  }

  private static String place(UUID tenant, UUID id) {
    return tenant + "/channel_credential/" + id;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
