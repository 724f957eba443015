package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/**
 * What citizens wrote on sheets. The subject is the rating a sheet made, so that its words go with
 * the rating's; else the sheet, which belongs to nobody. The answers to choose stay.
 */
@ApplicationScoped
public class SheetData implements PersonalData {
  private static final String SUBJECT = "coalesce(evaluation_id, id)";

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select %s from survey_sheet where tenant_id = ? and %s > ? and %s < uuid7_floor(?)"
                    .formatted(SUBJECT, SUBJECT, SUBJECT)
                + " and words <> '{}' order by 1 limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setTimestamp(3, Timestamp.from(before));
      statement.setInt(4, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update survey_sheet set words = '{}' where words <> '{}' and tenant_id = ? and "
                + SUBJECT
                + " = any(?) returning "
                + SUBJECT)) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public List<Held> about(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select w.value from survey_sheet s, jsonb_each_text(s.words) w"
                + " where s.tenant_id = ? and s.evaluation_id = ? order by w.key")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      List<Held> held = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          held.add(
              new Held(
                  DataClass.WORDS,
                  "sheetWords",
                  "问卷中填写的内容",
                  "What you wrote on the questionnaire",
                  row.getString(1)));
        }
      }
      return held;
    }
  }
}
