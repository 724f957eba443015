package org.haochaping.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Sha256;

/**
 * Offices' own forms as rows: one of a kind is in force, those before it stay for what they are on.
 */
@ApplicationScoped
public class OfficeForms {

  @Inject Clock clock;

  /** For work outside the container. */
  public static OfficeForms at(Clock clock) {
    OfficeForms forms = new OfficeForms();
    forms.clock = clock;
    return forms;
  }

  /** One of them, without who drew it up. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record OfficeForm(
      UUID id,
      String fileName,
      byte[] content,
      String sha256,
      String uploadedBy,
      Instant uploadedAt) {}

  /** The one in force now. */
  public Optional<OfficeForm> now(Connection connection, UUID tenant, String kind)
      throws SQLException {
    return at(connection, tenant, kind, clock.instant());
  }

  /** The one that was in force at a moment. */
  public Optional<OfficeForm> at(Connection connection, UUID tenant, String kind, Instant moment)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, file_name, content, sha256, uploaded_by, uploaded_at from office_form"
                + " where tenant_id = ? and kind = ? and uploaded_at <= ?"
                + " and (withdrawn_at is null or withdrawn_at > ?)"
                + " order by uploaded_at desc limit 1")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind);
      statement.setTimestamp(3, Timestamp.from(moment));
      statement.setTimestamp(4, Timestamp.from(moment));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new OfficeForm(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getBytes(3),
                    row.getString(4),
                    row.getString(5),
                    row.getTimestamp(6).toInstant()))
            : Optional.empty();
      }
    }
  }

  /** Puts one into force instead of the one before. */
  public void put(Connection connection, Actor actor, String kind, String name, byte[] content)
      throws SQLException {
    oneAtATime(connection, actor.tenantId() + kind);
    withdraw(connection, actor, kind);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into office_form (tenant_id, id, kind, file_name, content, sha256, uploaded_by,"
                + " uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, actor.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setString(3, kind);
      statement.setString(4, name);
      statement.setBytes(5, content);
      statement.setString(6, Sha256.hex(content));
      statement.setString(7, actor.name());
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /** Of two that come at the same moment the second takes the place of the first. */
  private static void oneAtATime(Connection connection, String form) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext('office_form' || ?))")) {
      statement.setString(1, form);
      statement.executeQuery();
    }
  }

  /** Back to ours from now on. */
  public void withdraw(Connection connection, Actor actor, String kind) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update office_form set withdrawn_by = ?, withdrawn_at = ?"
                + " where tenant_id = ? and kind = ? and withdrawn_at is null")) {
      statement.setString(1, actor.name());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, actor.tenantId());
      statement.setString(4, kind);
      statement.executeUpdate();
    }
  }
}
