package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.Codes;
import org.haochaping.vault.MasterKeys;

/** Codes that are good for one sheet each. */
@ApplicationScoped
public class Invitations {
  static final int MOST = 2000;

  /** 60 random bits, which nobody guesses. */
  private static final int CODE = 12;

  @Inject MasterKeys keys;

  /** Makes so many; they cannot be told again. */
  List<String> make(Connection connection, UUID tenant, UUID survey, int number)
      throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into survey_invitation (tenant_id, survey_id, code) values (?, ?, ?)")) {
      for (int i = 0; i < number; i++) {
        String code = Codes.random(CODE);
        codes.add(code);
        statement.setObject(1, tenant);
        statement.setObject(2, survey);
        statement.setBytes(3, digest(survey, code));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return codes;
  }

  /** Uses one up; refused when there is none, or it was used before. */
  void use(Connection connection, UUID tenant, UUID survey, String typed) throws SQLException {
    byte[] code = digest(survey, Codes.normal(typed));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update survey_invitation set used = true where tenant_id = ? and survey_id = ?"
                + " and code = ? and not used")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setBytes(3, code);
      if (statement.executeUpdate() == 1) {
        return;
      }
    }
    throw isKnown(connection, tenant, survey, code)
        ? SurveyRefusals.answered()
        : SurveyRefusals.invitationUnknown();
  }

  /** How many were made, and how many of them were used. */
  Count count(Connection connection, UUID tenant, UUID survey) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*), count(*) filter (where used) from survey_invitation"
                + " where tenant_id = ? and survey_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Count(row.getInt(1), row.getInt(2));
      }
    }
  }

  /** Numbers of invitations. */
  record Count(int made, int used) {}

  private boolean isKnown(Connection connection, UUID tenant, UUID survey, byte[] code)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from survey_invitation where tenant_id = ? and survey_id = ?"
                + " and code = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, survey);
      statement.setBytes(3, code);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private byte[] digest(UUID survey, String code) {
    return keys.digest("survey-invitation", survey + "|" + code);
  }
}
