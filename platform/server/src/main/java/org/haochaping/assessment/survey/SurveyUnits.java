package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which departments surveys are about, and how many sheets each has. */
@ApplicationScoped
public class SurveyUnits {

  void add(Connection connection, UUID tenant, UUID survey, UUID unit, @Nullable Integer quota)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into survey_unit (tenant_id, survey_id, unit_id, quota) values (?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setObject(3, unit);
      statement.setObject(4, quota, java.sql.Types.INTEGER);
      statement.executeUpdate();
    }
  }

  List<SurveyUnit> of(Connection connection, UUID tenant, UUID survey) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, quota, valid, invalid from survey_unit where tenant_id = ?"
                + " and survey_id = ? order by unit_id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      List<SurveyUnit> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(
              new SurveyUnit(
                  row.getObject(1, UUID.class),
                  row.getObject(2, Integer.class),
                  row.getInt(3),
                  row.getInt(4)));
        }
      }
      return units;
    }
  }

  /**
   * Counts a sheet that counts. The row stays locked until the transaction ends, so the last place
   * is given away once.
   *
   * @return false when the quota was reached
   */
  boolean countValid(Connection connection, UUID tenant, UUID survey, UUID unit)
      throws SQLException {
    return change(
        connection,
        tenant,
        survey,
        unit,
        "valid = valid + 1 where (quota is null or valid < quota) and");
  }

  void countInvalid(Connection connection, UUID tenant, UUID survey, UUID unit)
      throws SQLException {
    change(connection, tenant, survey, unit, "invalid = invalid + 1 where");
  }

  private static boolean change(
      Connection connection, UUID tenant, UUID survey, UUID unit, String change)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update survey_unit set "
                + change
                + " tenant_id = ? and survey_id = ? and unit_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setObject(3, unit);
      return statement.executeUpdate() == 1;
    }
  }
}
