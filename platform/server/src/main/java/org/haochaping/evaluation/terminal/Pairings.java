package org.haochaping.evaluation.terminal;

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
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.Codes;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.MasterKeys;
import org.haochaping.web.Refusal;

/**
 * Pairing codes (配对码): typed into a terminal once, within a quarter of an hour. Of one window only
 * the last code is good.
 */
@ApplicationScoped
public class Pairings {
  static final Duration LASTS = Duration.ofMinutes(15);

  /** Of one tenant in an hour; 40 random bits leave a guesser no hope long before. */
  static final int MOST_WRONG = 60;

  private static final int CODE = 8;

  @Inject MasterKeys keys;
  @Inject Journal journal;
  @Inject Clock clock;

  /** A code just made; it is told this once. */
  record Made(String code, Instant expiresAt) {}

  /** What a good code stands for. */
  record Claim(UUID channelInstanceId, UUID windowId, String madeBy) {}

  Made make(Connection connection, UUID tenant, UUID channel, UUID window, String actor)
      throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement old =
        connection.prepareStatement(
            "delete from terminal_pairing where tenant_id = ? and (expires_at < ?"
                + " or used_at is null and channel_instance_id = ? and window_id = ?)")) {
      old.setObject(1, tenant);
      old.setTimestamp(2, Timestamp.from(now));
      old.setObject(3, channel);
      old.setObject(4, window);
      old.executeUpdate();
    }
    UUID id = Ids.of(clock).next();
    Made made = new Made(Codes.random(CODE), now.plus(LASTS));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into terminal_pairing (tenant_id, id, channel_instance_id, window_id,"
                + " code_digest, made_by, made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, channel);
      statement.setObject(4, window);
      statement.setBytes(5, digest(made.code));
      statement.setString(6, actor);
      statement.setTimestamp(7, Timestamp.from(now));
      statement.setTimestamp(8, Timestamp.from(made.expiresAt));
      statement.executeUpdate();
    }
    journal.record(
        connection,
        tenant,
        "PairingCodeMade",
        id,
        actor,
        Json.createObjectBuilder().add("window", window.toString()).build());
    return made;
  }

  /** Uses a code up; empty when it is none, was used or is too old. */
  Optional<Claim> take(Connection connection, UUID tenant, String typed) throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update terminal_pairing set used_at = ? where tenant_id = ? and code_digest = ?"
                + " and used_at is null and expires_at > ?"
                + " returning channel_instance_id, window_id, made_by")) {
      statement.setTimestamp(1, now);
      statement.setObject(2, tenant);
      statement.setBytes(3, digest(typed));
      statement.setTimestamp(4, now);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Claim(
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
            : Optional.empty();
      }
    }
  }

  /** Refuses when there were too many wrong codes lately, whoever tried them. */
  void withinBounds(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from terminal_attempt where tenant_id = ? and at > ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, lately());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getInt(1) >= MOST_WRONG) {
          throw Refusal.tooMany(
              "too-many-codes",
              "输错的配对码过多，请一小时后再试；期间可以检查是否有人在试探配对码。",
              "Too many wrong pairing codes; try again in an hour and find out who tries them.");
        }
      }
    }
  }

  /** Notes a wrong code. */
  void wrong(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement old =
        connection.prepareStatement(
            "delete from terminal_attempt where tenant_id = ? and at <= ?")) {
      old.setObject(1, tenant);
      old.setTimestamp(2, lately());
      old.executeUpdate();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into terminal_attempt (tenant_id, id, at) values (?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  private Timestamp lately() {
    return Timestamp.from(clock.instant().minus(Duration.ofHours(1)));
  }

  private byte[] digest(String code) {
    return keys.digest("pairing-code", Codes.normal(code));
  }
}
