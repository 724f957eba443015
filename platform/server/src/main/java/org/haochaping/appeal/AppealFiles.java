package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.appeal.evidence.EvidenceFiles;
import org.haochaping.duty.Duty;
import org.haochaping.rectification.CaseFile;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * 附件3 一式两份，牵头部门、申请部门各留存一份: the same text with the same digest in each office's file; and what the
 * rated person states. Neither is ever changed.
 */
@ApplicationScoped
public class AppealFiles {

  @Inject Clock clock;

  /** One office's copy. */
  public record Copy(String keptBy, String content, String sha256, Instant madeAt) {}

  /** 举证解释、申诉申辩. */
  public record Statement(String by, String text, Instant at) {}

  /**
   * Keeps both copies.
   *
   * @param scan with the seal of the unit, where nobody signed in the system
   */
  void keepCopies(
      Connection connection, CaseFile file, Appeal lodged, EvidenceFiles.@Nullable Item scan)
      throws SQLException {
    String content = form(lodged, scan);
    for (String keeper : List.of("LEAD", "APPLICANT")) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "insert into appeal_copy (tenant_id, id, lead_tenant_id, centre_tenant_id, appeal_id,"
                  + " kept_by, content, sha256, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        statement.setObject(1, file.tenantId());
        statement.setObject(2, Ids.of(clock).next());
        statement.setObject(3, file.leadTenantId());
        statement.setObject(4, file.centreTenantId());
        statement.setObject(5, lodged.id());
        statement.setString(6, keeper);
        statement.setString(7, content);
        statement.setString(8, Sha256.hex(content));
        statement.setTimestamp(9, Timestamp.from(clock.instant()));
        statement.executeUpdate();
      }
    }
  }

  /** Exactly the four fields of the form in the regulation. */
  private String form(Appeal lodged, EvidenceFiles.@Nullable Item scan) {
    JsonObjectBuilder opinion =
        Json.createObjectBuilder()
            .add("意见", lodged.unitOpinion())
            .add("签名", scan == null ? String.valueOf(lodged.signedBy()) : "见盖章扫描件")
            .add("日期", LocalDate.ofInstant(clock.instant(), Duty.CHINA).toString());
    if (scan != null) {
      opinion.add("扫描件SHA-256", scan.sha256());
    }
    return Json.createObjectBuilder()
        .add("申请单位", lodged.unitName())
        .add("复核事项", lodged.matter())
        .add("申请复核理由", lodged.reason())
        .add("单位意见", opinion)
        .build()
        .toString();
  }

  List<Copy> copies(Connection connection, Appeal appeal) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select kept_by, content, sha256, made_at from appeal_copy"
                + " where tenant_id = ? and appeal_id = ? order by kept_by")) {
      statement.setObject(1, appeal.tenantId());
      statement.setObject(2, appeal.id());
      List<Copy> copies = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          copies.add(
              new Copy(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getTimestamp(4).toInstant()));
        }
      }
      return copies;
    }
  }

  void state(Connection connection, CaseFile file, Appeal appeal, String by, String text)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into appeal_statement (tenant_id, id, lead_tenant_id, centre_tenant_id,"
                + " appeal_id, by_name, text, at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, appeal.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, file.leadTenantId());
      statement.setObject(4, file.centreTenantId());
      statement.setObject(5, appeal.id());
      statement.setString(6, by);
      statement.setString(7, text);
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  List<Statement> statements(Connection connection, Appeal appeal) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select by_name, text, at from appeal_statement"
                + " where tenant_id = ? and appeal_id = ? order by id")) {
      statement.setObject(1, appeal.tenantId());
      statement.setObject(2, appeal.id());
      List<Statement> statements = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          statements.add(
              new Statement(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
        }
      }
      return statements;
    }
  }
}
