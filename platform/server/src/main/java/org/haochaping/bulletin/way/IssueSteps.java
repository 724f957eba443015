package org.haochaping.bulletin.way;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The steps on the way of a bulletin, as rows; none is ever changed. */
public final class IssueSteps {
  private IssueSteps() {}

  /**
   * One step.
   *
   * @param text the reason, or what it was about; often empty
   * @param documentSha256 of the document it was about; absent when about none
   */
  @Schema(name = "BulletinStep")
  public record Step(
      IssueEvent event,
      String by,
      String office,
      String text,
      @Nullable String documentSha256,
      Instant at) {}

  static void insert(Connection connection, UUID tenant, UUID issue, UUID id, Step step)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_event (tenant_id, id, issue_id, event, by_name, office, text,"
                + " document_sha256, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, issue);
      statement.setString(4, step.event().name());
      statement.setString(5, step.by());
      statement.setString(6, step.office());
      statement.setString(7, step.text());
      statement.setString(8, step.documentSha256());
      statement.setTimestamp(9, Timestamp.from(step.at()));
      statement.executeUpdate();
    }
  }

  /** Of one bulletin, the first first. */
  static List<Step> of(Connection connection, UUID tenant, UUID issue) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select event, by_name, office, text, document_sha256, at from bulletin_event"
                + " where tenant_id = ? and issue_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, issue);
      List<Step> steps = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          steps.add(
              new Step(
                  IssueEvent.valueOf(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getTimestamp(6).toInstant()));
        }
      }
      return steps;
    }
  }
}
