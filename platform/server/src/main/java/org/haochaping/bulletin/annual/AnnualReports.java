package org.haochaping.bulletin.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/** The annual reports of a service centre as rows. */
@ApplicationScoped
public class AnnualReports {
  private static final String SELECT =
      "select id, year, version, state, revision, figures, sha256, problems, measures, cut_off,"
          + " issuer, drafted_by, submitted_by, submitted_at, received_by, received_at"
          + " from annual_report where tenant_id = ? ";
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject Clock clock;

  /** What the office writes itself. */
  record Texts(String problems, String measures) {}

  AnnualReport add(
      Connection connection,
      UUID tenant,
      YearFigures figures,
      Texts texts,
      String issuer,
      String by)
      throws SQLException {
    String counted = JSON.toJson(figures);
    UUID id = Ids.of(clock).next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into annual_report (tenant_id, id, year, version, state, revision, figures,"
                + " sha256, problems, measures, cut_off, issuer, drafted_by, drafted_at)"
                + " select ?, ?, ?, 1 + count(*), 'DRAFTED', 1, ?::jsonb, ?, ?, ?, ?, ?, ?, ?"
                + " from annual_report where tenant_id = ? and year = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setInt(3, figures.year());
      statement.setString(4, counted);
      statement.setString(5, Sha256.hex(counted));
      statement.setString(6, texts.problems());
      statement.setString(7, texts.measures());
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.setString(9, issuer);
      statement.setString(10, by);
      statement.setTimestamp(11, Timestamp.from(clock.instant()));
      statement.setObject(12, tenant);
      statement.setInt(13, figures.year());
      statement.executeUpdate();
    }
    return byId(connection, tenant, id).orElseThrow();
  }

  AnnualReport write(Connection connection, UUID tenant, AnnualReport report, Texts texts)
      throws SQLException {
    return change(
        connection, tenant, report, "problems = ?, measures = ?", texts.problems, texts.measures);
  }

  AnnualReport submit(Connection connection, UUID tenant, AnnualReport report, String by)
      throws SQLException {
    return change(
        connection,
        tenant,
        report,
        "state = 'SUBMITTED', submitted_by = ?, submitted_at = ?::timestamptz",
        by,
        clock.instant().toString());
  }

  AnnualReport receive(Connection connection, UUID tenant, AnnualReport report, String by)
      throws SQLException {
    return change(
        connection,
        tenant,
        report,
        "state = 'RECEIVED', received_by = ?, received_at = ?::timestamptz",
        by,
        clock.instant().toString());
  }

  private AnnualReport change(
      Connection connection,
      UUID tenant,
      AnnualReport report,
      String what,
      String one,
      String other)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update annual_report set revision = revision + 1, "
                + what
                + " where tenant_id = ? and id = ? and revision = ?")) {
      statement.setString(1, one);
      statement.setString(2, other);
      statement.setObject(3, tenant);
      statement.setObject(4, report.id());
      statement.setLong(5, report.revision());
      if (statement.executeUpdate() == 0) {
        throw Refusal.precondition(
            412,
            "changed-meanwhile",
            "该报告已被他人更新，请刷新页面查看后再操作。",
            "Somebody changed this meanwhile; reload, look and try again.");
      }
    }
    return byId(connection, tenant, report.id()).orElseThrow();
  }

  Optional<AnnualReport> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return list(connection, SELECT + "and id = ?", tenant, id).stream().findFirst();
  }

  /** The latest year and version first. */
  List<AnnualReport> all(Connection connection, UUID tenant) throws SQLException {
    return list(connection, SELECT + "order by year desc, version desc", tenant, null);
  }

  private static List<AnnualReport> list(
      Connection connection, String sql, UUID tenant, @Nullable UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, tenant);
      if (id != null) {
        statement.setObject(2, id);
      }
      List<AnnualReport> reports = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reports.add(
              new AnnualReport(
                  row.getObject("id", UUID.class),
                  row.getInt("year"),
                  row.getInt("version"),
                  AnnualReport.State.valueOf(row.getString("state")),
                  row.getLong("revision"),
                  JSON.fromJson(row.getString("figures"), YearFigures.class),
                  row.getString("sha256"),
                  row.getString("problems"),
                  row.getString("measures"),
                  row.getTimestamp("cut_off").toInstant(),
                  row.getString("issuer"),
                  row.getString("drafted_by"),
                  row.getString("submitted_by"),
                  instant(row.getTimestamp("submitted_at")),
                  row.getString("received_by"),
                  instant(row.getTimestamp("received_at"))));
        }
      }
      return reports;
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
