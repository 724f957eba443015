package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import java.util.UUID;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.evaluation.Codes;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** The surveys of a tenant as rows. */
@ApplicationScoped
public class Surveys {
  /** 50 random bits: nobody meets another survey by mistyping. */
  private static final int CODE = 10;

  private static final String SELECT =
      "select id, channel_instance_id, questionnaire_id, code, title, first_day, last_day,"
          + " respondents, opened_by, opened_at, closed_by, closed_at, closed_why from survey"
          + " where tenant_id = ?";

  @Inject Clock clock;

  /** What a new one is to be. */
  record Wanted(
      UUID channelInstanceId,
      UUID questionnaireId,
      String title,
      LocalDate from,
      LocalDate to,
      Respondents respondents) {}

  Survey open(Connection connection, Actor actor, Wanted wanted) throws SQLException {
    UUID id = Ids.of(clock).next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into survey (tenant_id, id, channel_instance_id, questionnaire_id, code, title,"
                + " first_day, last_day, respondents, opened_by, opened_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, actor.tenantId());
      statement.setObject(2, id);
      statement.setObject(3, wanted.channelInstanceId());
      statement.setObject(4, wanted.questionnaireId());
      statement.setString(5, Codes.random(CODE));
      statement.setString(6, wanted.title());
      statement.setObject(7, wanted.from());
      statement.setObject(8, wanted.to());
      statement.setString(9, wanted.respondents().name());
      statement.setString(10, actor.name());
      statement.setTimestamp(11, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
    return byId(connection, actor.tenantId(), id).orElseThrow();
  }

  /** The newest first. */
  List<Survey> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " order by id desc")) {
      statement.setObject(1, tenant);
      return list(statement);
    }
  }

  Optional<Survey> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return one(connection, tenant, " and id = ?", id);
  }

  Optional<Survey> byCode(Connection connection, UUID tenant, String code) throws SQLException {
    return one(connection, tenant, " and code = ?", Codes.normal(code));
  }

  /** The same, and it is not closed while this transaction lasts. */
  Survey keptOpen(Connection connection, UUID tenant, UUID id) throws SQLException {
    return one(connection, tenant, " and id = ? for share", id).orElseThrow();
  }

  /** The same, once all sheets that were being stored are. */
  Optional<Survey> settled(Connection connection, UUID tenant, UUID id) throws SQLException {
    return one(connection, tenant, " and id = ? for update", id);
  }

  void close(Connection connection, UUID tenant, UUID id, String by, String why)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update survey set closed_by = ?, closed_at = ?, closed_why = ?"
                + " where tenant_id = ? and id = ? and closed_at is null")) {
      statement.setString(1, by);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, why);
      statement.setObject(4, tenant);
      statement.setObject(5, id);
      statement.executeUpdate();
    }
  }

  private static Optional<Survey> one(
      Connection connection, UUID tenant, String which, Object value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + which)) {
      statement.setObject(1, tenant);
      statement.setObject(2, value);
      return list(statement).stream().findFirst();
    }
  }

  private static List<Survey> list(PreparedStatement statement) throws SQLException {
    List<Survey> surveys = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        surveys.add(
            new Survey(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                Respondents.valueOf(row.getString(8)),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11),
                instant(row.getTimestamp(12)),
                row.getString(13)));
      }
    }
    return surveys;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
