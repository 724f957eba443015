package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.IdRows;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Sha256;

/**
 * 附件2 as it was sent, 一(二)3: one row that the lead department and the service centre come to see at
 * the same moment, with the digest of its content; never changed, a later one is a new version.
 */
@ApplicationScoped
public class CaseReports {

  @Inject Clock clock;
  @Inject ReportForm form;

  /** One as it was sent. */
  public record Sent(
      int version, JsonObject content, String sha256, String signedBy, Instant reportedAt) {}

  void send(Connection connection, BadReviewCase about, Actor signer, String opinion)
      throws SQLException {
    Instant now = clock.instant();
    String content = form.fill(connection, about, signer, opinion, now).toString();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into case_report (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id,"
                + " version, content, sha256, signed_by, reported_at) select ?, ?, ?, ?, ?,"
                + " 1 + count(*), ?, ?, ?, ? from case_report where tenant_id = ? and case_id = ?")) {
      statement.setObject(1, about.tenantId);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, about.leadTenantId);
      statement.setObject(4, about.centreTenantId);
      statement.setObject(5, about.id);
      statement.setString(6, content);
      statement.setString(7, Sha256.hex(content));
      statement.setString(8, signer.name());
      statement.setTimestamp(9, Timestamp.from(now));
      statement.setObject(10, about.tenantId);
      statement.setObject(11, about.id);
      statement.executeUpdate();
    }
  }

  /** The latest. */
  public Optional<Sent> latest(Connection connection, UUID tenant, UUID caseId)
      throws SQLException {
    return one(connection, tenant, caseId, Integer.MAX_VALUE);
  }

  /** One of them. */
  Optional<Sent> version(Connection connection, UUID tenant, UUID caseId, int version)
      throws SQLException {
    return one(connection, tenant, caseId, version).filter(sent -> sent.version() == version);
  }

  /** The latest up to a version. */
  private static Optional<Sent> one(Connection connection, UUID tenant, UUID caseId, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select version, content, sha256, signed_by, reported_at from case_report"
                + " where tenant_id = ? and case_id = ? and version <= ?"
                + " order by version desc limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, caseId);
      statement.setInt(3, most);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(row.getString(2)))) {
          return Optional.of(
              new Sent(
                  row.getInt(1),
                  reader.readObject(),
                  row.getString(3),
                  row.getString(4),
                  row.getTimestamp(5).toInstant()));
        }
      }
    }
  }

  /** The cases reported on from a moment until another to a service centre, by their numbers. */
  static List<UUID> reportedTo(
      Connection connection, UUID centreTenant, Instant from, Instant until) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select c.id from bad_review_case c where c.centre_tenant_id = ? and exists (select 1"
                + " from case_report r where r.tenant_id = c.tenant_id and r.case_id = c.id"
                + " and r.centre_tenant_id = ? and r.reported_at >= ? and r.reported_at < ?)"
                + " order by c.number")) {
      statement.setObject(1, centreTenant);
      statement.setObject(2, centreTenant);
      statement.setTimestamp(3, Timestamp.from(from));
      statement.setTimestamp(4, Timestamp.from(until));
      return IdRows.of(statement);
    }
  }
}
