package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;

/** What the sheets of a survey say, counted and one by one. */
@ApplicationScoped
public class SurveyResults {

  /**
   * How often an answer was given to a question about a department, on sheets that count.
   *
   * @param answer the code of a choice, a level by its Java name, or points
   */
  @Schema(name = "SurveyAnswerCount")
  public record AnswerCount(UUID unitId, String question, String answer, int sheets) {}

  /** What was written to a question, masked. */
  @Schema(name = "SurveyWords")
  public record Words(UUID unitId, String question, String text, LocalDate on) {}

  /** One sheet, as the export lists it. */
  record Row(
      UUID unitId,
      LocalDate on,
      boolean valid,
      Map<String, List<String>> answers,
      Map<String, String> words) {

    /** What stands for a question; empty where it was not asked. */
    List<String> answer(String question) {
      String written = words.get(question);
      return written == null ? answers.getOrDefault(question, List.of()) : List.of(written);
    }
  }

  List<AnswerCount> counts(Connection connection, UUID tenant, UUID survey) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select s.unit_id, q.key, a.value, count(*) from survey_sheet s,"
                + " jsonb_each(s.answers) q, jsonb_array_elements_text(q.value) a"
                + " where s.tenant_id = ? and s.survey_id = ? and s.valid"
                + " group by s.unit_id, q.key, a.value order by s.unit_id, q.key, a.value")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      List<AnswerCount> counts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.add(
              new AnswerCount(
                  row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4)));
        }
      }
      return counts;
    }
  }

  /** How many sheets that count answered exactly which questions, words apart, by department. */
  Map<UUID, Map<Set<String>, Integer>> branches(Connection connection, UUID tenant, UUID survey)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, codes, count(*) from (select s.unit_id,"
                + " array(select jsonb_object_keys(s.answers) order by 1) codes from survey_sheet s"
                + " where s.tenant_id = ? and s.survey_id = ? and s.valid) b"
                + " group by unit_id, codes")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      Map<UUID, Map<Set<String>, Integer>> branches = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          branches
              .computeIfAbsent(row.getObject(1, UUID.class), unit -> new HashMap<>())
              .put(Set.of((String[]) row.getArray(2).getArray()), row.getInt(3));
        }
      }
      return branches;
    }
  }

  /** The latest words first. */
  List<Words> words(Connection connection, UUID tenant, UUID survey, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select s.unit_id, w.key, w.value, s.received_at from survey_sheet s,"
                + " jsonb_each_text(s.words) w where s.tenant_id = ? and s.survey_id = ?"
                + " and s.valid order by s.id desc, w.key limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setInt(3, most);
      List<Words> words = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          words.add(
              new Words(
                  row.getObject(1, UUID.class), row.getString(2), row.getString(3), day(row, 4)));
        }
      }
      return words;
    }
  }

  /**
   * All sheets in an order that tells nothing of when in a day they came; those that a number was
   * too late for say nothing.
   */
  List<Row> rows(Connection connection, UUID tenant, UUID survey) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, received_at, valid, answers, words from survey_sheet"
                + " where tenant_id = ? and survey_id = ? and not repeated order by unit_id,"
                + " (received_at at time zone 'Asia/Shanghai')::date, submission")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getObject(1, UUID.class),
                  day(row, 2),
                  row.getBoolean(3),
                  answers(object(row.getString(4))),
                  written(object(row.getString(5)))));
        }
      }
      return rows;
    }
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return LocalDate.ofInstant(row.getTimestamp(column).toInstant(), Duty.CHINA);
  }

  private static Map<String, List<String>> answers(JsonObject coded) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    coded.forEach(
        (code, values) ->
            answers.put(
                code,
                ((JsonArray) values)
                    .getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()));
    return answers;
  }

  private static Map<String, String> written(JsonObject coded) {
    Map<String, String> words = new LinkedHashMap<>();
    coded.forEach((code, text) -> words.put(code, ((JsonString) text).getString()));
    return words;
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
