package org.haochaping.assessment;

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
import org.haochaping.assessment.QuestionnaireEntry.Purpose;
import org.haochaping.assessment.QuestionnaireEntry.State;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** The questionnaires of a tenant as rows. */
@ApplicationScoped
public class Questionnaires {
  private static final String SELECT =
      "select id, purpose, state, revision, content, drafted_by, drafted_at, issued_by, issued_at"
          + " from questionnaire where tenant_id = ?";
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject Clock clock;

  /** The newest first. */
  public List<QuestionnaireEntry> all(Connection connection, UUID tenant, Purpose purpose)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " and purpose = ? order by id desc")) {
      statement.setObject(1, tenant);
      statement.setString(2, purpose.name());
      return list(statement);
    }
  }

  public Optional<QuestionnaireEntry> byId(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      return list(statement).stream().findFirst();
    }
  }

  QuestionnaireEntry draft(
      Connection connection, UUID tenant, Purpose purpose, Questionnaire content, String by)
      throws SQLException {
    UUID id = Ids.of(clock).next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into questionnaire (tenant_id, id, purpose, state, revision, title, content,"
                + " drafted_by, drafted_at) values (?, ?, ?, 'DRAFT', 1, ?, ?::jsonb, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setString(3, purpose.name());
      statement.setString(4, content.title());
      statement.setString(5, JSON.toJson(content));
      statement.setString(6, by);
      statement.setTimestamp(7, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
    return byId(connection, tenant, id).orElseThrow();
  }

  /** Writes a draft anew; false when it is none any more, or somebody else changed it. */
  boolean write(Connection connection, UUID tenant, QuestionnaireEntry was, Questionnaire content)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update questionnaire set revision = revision + 1, title = ?, content = ?::jsonb"
                + " where tenant_id = ? and id = ? and revision = ? and state = 'DRAFT'")) {
      statement.setString(1, content.title());
      statement.setString(2, JSON.toJson(content));
      statement.setObject(3, tenant);
      statement.setObject(4, was.id());
      statement.setLong(5, was.revision());
      return statement.executeUpdate() == 1;
    }
  }

  boolean issue(Connection connection, UUID tenant, QuestionnaireEntry was, String by)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update questionnaire set revision = revision + 1, state = 'ISSUED', issued_by = ?,"
                + " issued_at = ? where tenant_id = ? and id = ? and revision = ?"
                + " and state = 'DRAFT'")) {
      statement.setString(1, by);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setObject(4, was.id());
      statement.setLong(5, was.revision());
      return statement.executeUpdate() == 1;
    }
  }

  boolean withdraw(Connection connection, UUID tenant, QuestionnaireEntry was) throws SQLException {
    return change(
        connection,
        tenant,
        was,
        "update questionnaire set revision = revision + 1, state = 'WITHDRAWN'"
            + " where tenant_id = ? and id = ? and revision = ? and state = 'ISSUED'");
  }

  boolean delete(Connection connection, UUID tenant, QuestionnaireEntry was) throws SQLException {
    return change(
        connection,
        tenant,
        was,
        "delete from questionnaire where tenant_id = ? and id = ? and revision = ?"
            + " and state = 'DRAFT'");
  }

  private static boolean change(
      Connection connection, UUID tenant, QuestionnaireEntry was, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, tenant);
      statement.setObject(2, was.id());
      statement.setLong(3, was.revision());
      return statement.executeUpdate() == 1;
    }
  }

  private static List<QuestionnaireEntry> list(PreparedStatement statement) throws SQLException {
    List<QuestionnaireEntry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        entries.add(
            new QuestionnaireEntry(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                State.valueOf(row.getString("state")),
                row.getLong("revision"),
                JSON.fromJson(row.getString("content"), Questionnaire.class),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("issued_by"),
                instant(row.getTimestamp("issued_at"))));
      }
    }
    return entries;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
