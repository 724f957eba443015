package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Sheet;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** Sheets of surveys as rows: the answers by the codes of their questions, the words apart. */
@ApplicationScoped
public class Sheets {
  @Inject Clock clock;

  /**
   * A sheet that is to be stored.
   *
   * @param submission digest of what is the same for every attempt at it
   * @param body digest of what it says
   * @param sheet its words masked
   */
  record Wanted(UUID survey, UUID unit, byte[] submission, byte[] body, Sheet sheet) {}

  /**
   * A sheet that is stored.
   *
   * @param valid whether its citizen was told that it counts
   * @param evaluation the rating it made
   */
  record Stored(UUID id, byte[] body, boolean valid, Optional<UUID> evaluation) {}

  /** Stores one; empty when the same attempt did before, which is waited for. */
  Optional<UUID> store(Connection connection, UUID tenant, Wanted wanted) throws SQLException {
    UUID id = Ids.of(clock).next();
    Sheet sheet = wanted.sheet();
    Sheet.@Nullable Points points = sheet.endedEarly() ? null : sheet.points().orElse(null);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into survey_sheet (tenant_id, id, survey_id, unit_id, submission, body, valid,"
                + " answers, words, points, full_points, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)"
                + " on conflict (tenant_id, survey_id, submission) do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, wanted.survey());
      statement.setObject(4, wanted.unit());
      statement.setBytes(5, wanted.submission());
      statement.setBytes(6, wanted.body());
      statement.setBoolean(7, !sheet.endedEarly());
      statement.setString(8, answers(sheet));
      statement.setString(9, words(sheet));
      statement.setBigDecimal(10, points == null ? null : points.given());
      statement.setBigDecimal(11, points == null ? null : points.full());
      statement.setTimestamp(12, Timestamp.from(clock.instant()));
      return statement.executeUpdate() == 1 ? Optional.of(id) : Optional.empty();
    }
  }

  /**
   * Notes that there was an attempt by a number that had answered before, and nothing of what it
   * said: sent again it is answered as before, as any other is.
   *
   * @return false when the same attempt was stored before, which is waited for
   */
  boolean setAside(Connection connection, UUID tenant, Wanted wanted) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into survey_sheet (tenant_id, id, survey_id, unit_id, submission, body, valid,"
                + " repeated, answers, words, received_at)"
                + " values (?, ?, ?, ?, ?, ?, false, true, '{}', '{}', ?)"
                + " on conflict (tenant_id, survey_id, submission) do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, wanted.survey());
      statement.setObject(4, wanted.unit());
      statement.setBytes(5, wanted.submission());
      statement.setBytes(6, wanted.body());
      statement.setTimestamp(7, Timestamp.from(clock.instant()));
      return statement.executeUpdate() == 1;
    }
  }

  /** Notes the rating it made. */
  void rated(Connection connection, UUID tenant, UUID id, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update survey_sheet set evaluation_id = ? where tenant_id = ? and id = ?")) {
      statement.setObject(1, evaluation);
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  Optional<Stored> bySubmission(Connection connection, UUID tenant, UUID survey, byte[] submission)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, body, valid or repeated, evaluation_id from survey_sheet where tenant_id = ?"
                + " and survey_id = ? and submission = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setBytes(3, submission);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(stored(row)) : Optional.empty();
      }
    }
  }

  @SuppressWarnings("NullableOptional") // a column that may be null becomes an Optional here
  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getObject(1, UUID.class),
        row.getBytes(2),
        row.getBoolean(3),
        Optional.ofNullable(row.getObject(4, UUID.class)));
  }

  private static String answers(Sheet sheet) {
    JsonObjectBuilder coded = Json.createObjectBuilder();
    for (Map.Entry<Question, List<String>> one : sheet.answers().entrySet()) {
      if (one.getKey().kind() != Question.Kind.WORDS) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        one.getValue().forEach(values::add);
        coded.add(one.getKey().code(), values);
      }
    }
    return coded.build().toString();
  }

  private static String words(Sheet sheet) {
    JsonObjectBuilder coded = Json.createObjectBuilder();
    for (Map.Entry<Question, List<String>> one : sheet.answers().entrySet()) {
      if (one.getKey().kind() == Question.Kind.WORDS) {
        coded.add(one.getKey().code(), one.getValue().get(0));
      }
    }
    return coded.build().toString();
  }
}
