package org.haochaping.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Ids;

/** What is kept behind the wall, one sealed entry per rating or service record and kind. */
@ApplicationScoped
public class Vault {

  /** Kinds of entries. */
  public enum Kind {
    /** How to reach the citizen: name and phone, with consent. */
    CONTACT,
    /** 办件编号. */
    SERVICE_RECORD_NUMBER,
    /** What the app that handed him over knows the citizen by; a way to reach him, too. */
    APP_USER
  }

  /** One reading, as the citizen sees it. */
  public record Reading(Instant at, String reader, String office, String reason) {}

  @Inject Seal seal;
  @Inject ContactDigest digests;
  @Inject Clock clock;

  static Vault of(Seal seal, ContactDigest digests, Clock clock) {
    Vault vault = new Vault();
    vault.seal = seal;
    vault.digests = digests;
    vault.clock = clock;
    return vault;
  }

  /** Keeps a text; within the transaction of the rating it belongs to. */
  public void keep(
      Connection connection, UUID tenant, UUID evaluation, Kind kind, String text, String consent)
      throws SQLException {
    Seal.Sealed sealed = seal.seal(place(tenant, evaluation, kind), text);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into vault_entry (tenant_id, id, evaluation_id, kind, key_id, ciphertext,"
                + " consent_text, recorded_at, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, evaluation);
      statement.setString(4, kind.name());
      statement.setString(5, sealed.keyId());
      statement.setBytes(6, sealed.ciphertext());
      statement.setString(7, consent);
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.setBytes(9, kind == Kind.CONTACT ? digests.ofEntry(tenant, text) : null);
      statement.executeUpdate();
    }
  }

  /** Takes back what is kept about another rating already. */
  public void forget(Connection connection, UUID tenant, UUID evaluation, Kind kind)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from vault_entry where tenant_id = ? and evaluation_id = ? and kind = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setString(3, kind.name());
      statement.executeUpdate();
    }
  }

  /** Gives contacts kept before there were digests theirs. */
  public void fillDigests(Connection connection, UUID tenant, Collection<UUID> evaluations)
      throws SQLException {
    for (UUID evaluation : evaluations) {
      Optional<String> text = open(connection, tenant, evaluation, Kind.CONTACT);
      if (text.isPresent()) {
        try (PreparedStatement statement =
            connection.prepareStatement(
                "update vault_entry set digest = ? where tenant_id = ? and evaluation_id = ?"
                    + " and kind = 'CONTACT'")) {
          statement.setBytes(1, digests.ofEntry(tenant, text.get()));
          statement.setObject(2, tenant);
          statement.setObject(3, evaluation);
          statement.executeUpdate();
        }
      }
    }
  }

  /** Writes the reading down, then opens the entry. */
  public Optional<String> read(
      Connection connection,
      UUID tenant,
      UUID evaluation,
      Kind kind,
      String reader,
      String office,
      String reason)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into vault_reading (tenant_id, id, evaluation_id, kind, at, reader,"
                + " reader_office, reason) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, evaluation);
      statement.setString(4, kind.name());
      statement.setTimestamp(5, Timestamp.from(clock.instant()));
      statement.setString(6, reader);
      statement.setString(7, office);
      statement.setString(8, reason);
      statement.executeUpdate();
    }
    return open(connection, tenant, evaluation, kind);
  }

  /** Who read entries of this rating, the latest last. */
  public List<Reading> readings(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select at, reader, reader_office, reason from vault_reading"
                + " where tenant_id = ? and evaluation_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      List<Reading> readings = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          readings.add(
              new Reading(
                  row.getTimestamp(1).toInstant(),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4)));
        }
      }
      return readings;
    }
  }

  /** For the platform's own work on a service record; nobody gets to see it. */
  public Optional<String> forOwnWork(Connection connection, UUID tenant, UUID subject, Kind kind)
      throws SQLException {
    return open(connection, tenant, subject, kind);
  }

  private Optional<String> open(Connection connection, UUID tenant, UUID evaluation, Kind kind)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select key_id, ciphertext from vault_entry"
                + " where tenant_id = ? and evaluation_id = ? and kind = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setString(3, kind.name());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            seal.open(
                place(tenant, evaluation, kind),
                new Seal.Sealed(row.getString(1), row.getBytes(2))));
      }
    }
  }

  private static String place(UUID tenant, UUID evaluation, Kind kind) {
    return tenant + "/vault_entry/" + evaluation + "/" + kind;
  }
}
