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
import org.haochaping.tenancy.IdRows;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.MasterKeys;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Pairing codes (配对码): typed into a terminal once, within a quarter of an hour. Of one window only
 * the last code is good. A terminal that did not hear the answer may ask once more with the key it
 * sent along.
 */
@ApplicationScoped
public class Pairings {
  static final Duration LASTS = Duration.ofMinutes(15);

  /**
   * Of one tenant in an hour. Of 40 random bits so many leave a guesser no hope, and it takes some
   * effort to keep a tenant from pairing by wrong codes.
   */
  static final int MOST_WRONG = 3000;

  private static final int CODE = 8;
  private static final int LONGEST_TYPED = 40;
  private static final String ASKER = "pairing-asker";

  private static final String SOME_OPEN =
      "exists (select 1 from terminal_pairing where tenant_id = ? and used_at is null"
          + " and expires_at > ?)";

  @Inject MasterKeys keys;
  @Inject Journal journal;
  @Inject Clock clock;

  /** A code just made; it is told this once. */
  record Made(String code, Instant expiresAt) {}

  /** What a good code stands for. */
  record Claim(UUID id, UUID channelInstanceId, UUID windowId, String madeBy) {}

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

  /**
   * Uses a code up; empty when it is none, was used or is too old.
   *
   * @param asker the random key of the terminal it was typed into; empty if it has none
   */
  Optional<Claim> take(Connection connection, UUID tenant, String typed, String asker)
      throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update terminal_pairing set used_at = ?, used_by = ? where tenant_id = ?"
                + " and code_digest = ? and used_at is null and expires_at > ?"
                + " returning id, channel_instance_id, window_id, made_by")) {
      statement.setTimestamp(1, now);
      statement.setBytes(2, asker.isEmpty() ? null : keys.digest(ASKER, asker));
      statement.setObject(3, tenant);
      statement.setBytes(4, digest(typed));
      statement.setTimestamp(5, now);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Claim(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getString(4)))
            : Optional.empty();
      }
    }
  }

  /** Notes which terminal a code has paired. */
  void paired(Connection connection, UUID tenant, UUID id, UUID terminal) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update terminal_pairing set terminal_id = ? where tenant_id = ? and id = ?")) {
      statement.setObject(1, terminal);
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  /** The terminal that this asker paired with the code before; as long as the code is good. */
  Optional<UUID> before(Connection connection, UUID tenant, String typed, String asker)
      throws SQLException {
    if (asker.isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select terminal_id from terminal_pairing where tenant_id = ? and code_digest = ?"
                + " and used_by = ? and terminal_id is not null and expires_at > ?")) {
      statement.setObject(1, tenant);
      statement.setBytes(2, digest(typed));
      statement.setBytes(3, keys.digest(ASKER, asker));
      statement.setTimestamp(4, Timestamp.from(clock.instant()));
      return IdRows.of(statement).stream().findFirst();
    }
  }

  /** Whether something typed can be a code at all. */
  static boolean isCode(String typed) {
    return typed.length() <= LONGEST_TYPED && Codes.normal(typed).length() == CODE;
  }

  /** The key a terminal sent along; empty when it sent none that nobody could guess. */
  static String asker(@Nullable String sent) {
    return sent != null && sent.matches("[0-9A-Za-z_-]{16,64}") ? sent : "";
  }

  /**
   * Refuses when there were too many wrong codes lately, whoever tried them. Where no code is open
   * there is nothing to guess.
   */
  void withinBounds(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from terminal_attempt where tenant_id = ? and at > ? and "
                + SOME_OPEN)) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, lately());
      statement.setObject(3, tenant);
      statement.setTimestamp(4, Timestamp.from(clock.instant()));
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

  /** Notes a wrong code, if there was one to guess. */
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
            "insert into terminal_attempt (tenant_id, id, at) select ?, ?, ?::timestamptz where "
                + SOME_OPEN)) {
      Timestamp now = Timestamp.from(clock.instant());
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setTimestamp(3, now);
      statement.setObject(4, tenant);
      statement.setTimestamp(5, now);
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
