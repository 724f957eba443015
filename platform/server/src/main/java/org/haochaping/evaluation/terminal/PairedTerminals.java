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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.Codes;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Seal;
import org.jspecify.annotations.Nullable;

/** The terminals of a tenant, with what each signs with. */
@ApplicationScoped
public class PairedTerminals {
  private static final int ACCESS_KEY = 16;
  private static final int SECRET = 52;
  private static final Duration KEPT = Duration.ofDays(366);
  private static final Duration SEEN_AGAIN = Duration.ofSeconds(30);

  private static final String QUERY =
      "select id, channel_instance_id, window_id, access_key, paired_by, paired_at, seen_at,"
          + " waiting, refused, clock_ahead, revoked_by, revoked_at, key_id, ciphertext"
          + " from counter_terminal where tenant_id = ?";

  @Inject Seal seal;
  @Inject Journal journal;
  @Inject Clock clock;

  /** A terminal just paired; its secret is told this once. */
  record Made(UUID id, String accessKey, String secret) {}

  /** A terminal and what it signs with, for the check of a request. */
  record Signer(PairedTerminal terminal, String secret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
      return "Signer[" + terminal.id() + "]";
    }
  }

  /** What a terminal says of itself. */
  record Report(int waiting, int refused, long clockAhead) {}

  Made pair(Connection connection, UUID tenant, Pairings.Claim claim) throws SQLException {
    Made made = new Made(Ids.of(clock).next(), Codes.random(ACCESS_KEY), Codes.random(SECRET));
    Seal.Sealed sealed = seal.seal(place(tenant, made.id), made.secret);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into counter_terminal (tenant_id, id, channel_instance_id, window_id,"
                + " access_key, key_id, ciphertext, paired_by, paired_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, made.id);
      statement.setObject(3, claim.channelInstanceId());
      statement.setObject(4, claim.windowId());
      statement.setString(5, made.accessKey);
      statement.setString(6, sealed.keyId());
      statement.setBytes(7, sealed.ciphertext());
      statement.setString(8, claim.madeBy());
      statement.setTimestamp(9, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
    tell(connection, tenant, "TerminalPaired", made.id, claim.madeBy());
    return made;
  }

  /** The terminals of a channel: those in use first, and of each the latest. */
  List<PairedTerminal> of(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            QUERY
                + " and channel_instance_id = ?"
                + " order by revoked_at is not null, id desc limit 1000")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      List<PairedTerminal> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(terminal(row));
        }
      }
      return found;
    }
  }

  /** Who signs with this key, revoked or not. */
  Optional<Signer> signer(Connection connection, UUID tenant, String accessKey)
      throws SQLException {
    return signer(connection, tenant, "access_key = ?", accessKey);
  }

  /** A terminal by its id, revoked or not. */
  Optional<Signer> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return signer(connection, tenant, "id = ?", id);
  }

  private Optional<Signer> signer(Connection connection, UUID tenant, String which, Object value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY + " and " + which)) {
      statement.setObject(1, tenant);
      statement.setObject(2, value);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        PairedTerminal terminal = terminal(row);
        Seal.Sealed sealed = new Seal.Sealed(row.getString(13), row.getBytes(14));
        return Optional.of(new Signer(terminal, seal.open(place(tenant, terminal.id()), sealed)));
      }
    }
  }

  /** Notes what it says of itself; not at each beat, unless something is new. */
  void seen(Connection connection, UUID tenant, PairedTerminal terminal, Report report)
      throws SQLException {
    Instant now = clock.instant();
    Instant before = terminal.seenAt();
    boolean known =
        terminal.waiting() == report.waiting
            && terminal.refused() == report.refused
            && TappedAt.isWrong(terminal.clockAhead()) == TappedAt.isWrong(report.clockAhead);
    if (known && before != null && Duration.between(before, now).compareTo(SEEN_AGAIN) < 0) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update counter_terminal set seen_at = ?, waiting = ?, refused = ?, clock_ahead = ?"
                + " where tenant_id = ? and id = ?")) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setInt(2, report.waiting);
      statement.setInt(3, report.refused);
      statement.setLong(4, report.clockAhead);
      statement.setObject(5, tenant);
      statement.setObject(6, terminal.id());
      statement.executeUpdate();
    }
  }

  /** How many terminals of a window are switched on and have a network. */
  long listening(Connection connection, UUID tenant, UUID channel, UUID window)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from counter_terminal where tenant_id = ? and channel_instance_id = ?"
                + " and window_id = ? and revoked_at is null and seen_at > ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, window);
      statement.setTimestamp(4, Timestamp.from(clock.instant().minus(PairedTerminal.SILENT)));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Takes away those that were unpaired more than a year ago; how many there were. */
  int clear(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from counter_terminal where tenant_id = ? and revoked_at < ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(clock.instant().minus(KEPT)));
      return statement.executeUpdate();
    }
  }

  /** Undoes a pairing; whether there was one to undo. */
  boolean revoke(Connection connection, UUID tenant, UUID id, String actor) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update counter_terminal set revoked_by = ?, revoked_at = ?"
                + " where tenant_id = ? and id = ? and revoked_at is null")) {
      statement.setString(1, actor);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setObject(4, id);
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    tell(connection, tenant, "TerminalRevoked", id, actor);
    return true;
  }

  private void tell(Connection connection, UUID tenant, String kind, UUID id, String actor)
      throws SQLException {
    journal.record(connection, tenant, kind, id, actor, Json.createObjectBuilder().build());
  }

  private static PairedTerminal terminal(ResultSet row) throws SQLException {
    return new PairedTerminal(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getTimestamp(6).toInstant(),
        instant(row.getTimestamp(7)),
        row.getInt(8),
        row.getInt(9),
        row.getLong(10),
        row.getString(11),
        instant(row.getTimestamp(12)));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static String place(UUID tenant, UUID id) {
    return tenant + "/counter_terminal/" + id;
  }
}
