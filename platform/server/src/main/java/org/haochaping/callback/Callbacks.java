package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.rectification.CaseFile;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Call-backs as rows; what is asked for is always the service centre's own. */
@ApplicationScoped
public class Callbacks {
  private static final String SELECT =
      "select tenant_id, id, case_id, number, unit_name, month, state, version, contacted,"
          + " resolved, satisfied, pressed, pressed_words, remarks, concluded_by, concluded_at"
          + " from callback where centre_tenant_id = ? ";

  @Inject Clock clock;

  /**
   * Opens one.
   *
   * @param month of the draw; none when it is added on the citizen's word
   */
  UUID open(Connection connection, CaseFile file, @Nullable YearMonth month) throws SQLException {
    UUID id = Ids.of(clock).next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into callback (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id,"
                + " evaluation_id, number, unit_id, unit_name, month, state, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)")) {
      statement.setObject(1, file.tenantId());
      statement.setObject(2, id);
      statement.setObject(3, file.leadTenantId());
      statement.setObject(4, file.centreTenantId());
      statement.setObject(5, file.id());
      statement.setObject(6, file.evaluationId());
      statement.setString(7, file.number());
      statement.setObject(8, file.unitId());
      statement.setString(9, file.unitName());
      statement.setObject(10, month == null ? null : month.atDay(1));
      statement.executeUpdate();
    }
    return id;
  }

  /** Those still to be made, the first drawn first. */
  public List<Callback> toMake(Connection connection, UUID centre, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + "and state = 'OPEN' order by id limit ?")) {
      statement.setObject(1, centre);
      statement.setInt(2, most);
      return all(statement);
    }
  }

  Optional<Callback> byId(Connection connection, UUID centre, UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + "and id = ?")) {
      statement.setObject(1, centre);
      statement.setObject(2, id);
      return all(statement).stream().findFirst();
    }
  }

  /** Those to be made first, then the latest. */
  List<Callback> latest(Connection connection, UUID centre, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT + "order by (state = 'OPEN') desc, month desc nulls first, id desc limit ?")) {
      statement.setObject(1, centre);
      statement.setInt(2, most);
      return all(statement);
    }
  }

  /** Whether one for this case is still to be made. */
  boolean open(Connection connection, UUID centre, UUID caseId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + "and case_id = ? and state = 'OPEN'")) {
      statement.setObject(1, centre);
      statement.setObject(2, caseId);
      return !all(statement).isEmpty();
    }
  }

  /** A new version of one whose own columns do not change. */
  Callback touch(Connection connection, Callback callback) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update callback set version = version + 1"
                + " where tenant_id = ? and id = ? and version = ?")) {
      statement.setObject(1, callback.tenantId());
      statement.setObject(2, callback.id());
      statement.setLong(3, callback.version());
      changed(statement.executeUpdate());
    }
    return again(connection, callback);
  }

  Callback conclude(
      Connection connection,
      Callback callback,
      CallbackState state,
      Questionnaire.@Nullable Answers answers,
      String by)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update callback set version = version + 1, state = ?, contacted = ?, resolved = ?,"
                + " satisfied = ?, pressed = ?, pressed_words = ?, remarks = ?, concluded_by = ?,"
                + " concluded_at = ? where tenant_id = ? and id = ? and version = ?")) {
      statement.setString(1, state.name());
      if (answers == null) {
        for (int i = 2; i <= 5; i++) {
          statement.setNull(i, i == 2 || i == 5 ? Types.BOOLEAN : Types.VARCHAR);
        }
        statement.setString(6, "");
        statement.setString(7, "");
      } else {
        statement.setObject(2, answers.contacted());
        statement.setString(3, String.valueOf(answers.resolved()));
        statement.setString(4, String.valueOf(answers.satisfied()));
        statement.setObject(5, answers.pressed());
        statement.setString(6, answers.pressedWords());
        statement.setString(7, answers.remarks());
      }
      statement.setString(8, by);
      statement.setTimestamp(9, Timestamp.from(clock.instant()));
      statement.setObject(10, callback.tenantId());
      statement.setObject(11, callback.id());
      statement.setLong(12, callback.version());
      changed(statement.executeUpdate());
    }
    return again(connection, callback);
  }

  private Callback again(Connection connection, Callback callback) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT.replace("where centre_tenant_id = ?", "where tenant_id = ?") + "and id = ?")) {
      statement.setObject(1, callback.tenantId());
      statement.setObject(2, callback.id());
      return all(statement).get(0);
    }
  }

  private static void changed(int rows) {
    if (rows == 0) {
      throw Refusal.precondition(
          412,
          "changed-meanwhile",
          "该回访已被他人更新，请刷新页面查看后再操作。",
          "Somebody changed this meanwhile; reload, look and try again.");
    }
  }

  private static List<Callback> all(PreparedStatement statement) throws SQLException {
    List<Callback> callbacks = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        LocalDate month = row.getObject("month", LocalDate.class);
        Timestamp at = row.getTimestamp("concluded_at");
        CallbackState state = CallbackState.valueOf(row.getString("state"));
        callbacks.add(
            new Callback(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("unit_name"),
                month == null ? null : YearMonth.from(month).toString(),
                state,
                row.getLong("version"),
                answers(row, state),
                row.getString("concluded_by"),
                at == null ? null : at.toInstant()));
      }
    }
    return callbacks;
  }

  private static Questionnaire.@Nullable Answers answers(ResultSet row, CallbackState state)
      throws SQLException {
    return switch (state) {
      case OPEN, UNREACHED -> null;
      case CONFIRMED, REFUTED ->
          new Questionnaire.Answers(
              row.getBoolean("contacted"),
              Questionnaire.Resolved.valueOf(row.getString("resolved")),
              Questionnaire.Satisfied.valueOf(row.getString("satisfied")),
              state == CallbackState.CONFIRMED,
              row.getBoolean("pressed"),
              row.getString("pressed_words"),
              row.getString("remarks"));
    };
  }
}
