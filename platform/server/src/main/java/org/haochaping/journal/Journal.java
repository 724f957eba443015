package org.haochaping.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import org.haochaping.tenancy.Ids;

/**
 * Writes the journal. A row is never changed; its salted commitment lets content be proved later.
 */
@ApplicationScoped
public class Journal {
  private final SecureRandom random = new SecureRandom();
  private Clock clock;
  private Ids ids;

  protected Journal() {
    this(Clock.systemUTC());
  }

  @Inject
  public Journal(Clock clock) {
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  /**
   * Records what happened, within the caller's transaction.
   *
   * @param kind what, in the past tense, as {@code BadReviewReceived}
   * @param subject what it happened to
   * @param actor who did it: a login, or the part of the system
   * @return the row's id
   */
  public UUID record(
      Connection connection,
      UUID tenant,
      String kind,
      UUID subject,
      String actor,
      JsonObject content)
      throws SQLException {
    UUID id = ids.next();
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into journal (tenant_id, id, at, kind, subject_id, actor, content, salt, commitment)"
                + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.setString(4, kind);
      statement.setObject(5, subject);
      statement.setString(6, actor);
      statement.setString(7, content.toString());
      statement.setBytes(8, salt);
      statement.setBytes(9, commitment(salt, content));
      statement.executeUpdate();
    }
    return id;
  }

  /** SHA-256 of the salt and the content with its members in order of their names. */
  static byte[] commitment(byte[] salt, JsonObject content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(canonical(content).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(JsonObject content) {
    return Json.createObjectBuilder(new TreeMap<String, Object>(content)).build().toString();
  }
}
