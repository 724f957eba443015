package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.haochaping.rectification.CaseFile;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Appeals as rows; row security narrows them to the parties of their case. */
@ApplicationScoped
public class Appeals {
  @Inject Clock clock;

  /** 附件3 as it is being written: what it is about and why. */
  record Draft(String matter, String reason) {

    Draft hiding(UnaryOperator<String> wall) {
      return new Draft(wall.apply(matter), wall.apply(reason));
    }
  }

  /** Begins the application, once for each hand-over. */
  Appeal draft(Connection connection, CaseFile file, LocalDate lastDay, Draft draft, String by)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into appeal (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id,"
                + " case_number, hand_over, state, version, unit_id, unit_name, lead_unit_id,"
                + " lead_unit_name, feedback_on, last_day, matter, reason, drafted_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'DRAFTED', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, case_id, hand_over) do nothing returning "
                + AppealRows.COLUMNS)) {
      statement.setObject(1, file.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, file.leadTenantId());
      statement.setObject(4, file.centreTenantId());
      statement.setObject(5, file.id());
      statement.setString(6, file.number());
      statement.setInt(7, file.handOver());
      statement.setObject(8, file.unitId());
      statement.setString(9, file.unitName());
      statement.setObject(10, file.leadUnitId());
      statement.setString(11, file.leadUnitName());
      statement.setObject(12, file.feedbackOn());
      statement.setObject(13, lastDay);
      statement.setString(14, draft.matter());
      statement.setString(15, draft.reason());
      statement.setString(16, by);
      return AppealRows.one(statement).orElseThrow(Appeals::begunAlready);
    }
  }

  /** Writes it anew while it is not signed. */
  Appeal redraft(Connection connection, Appeal appeal, Draft draft, String by) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update appeal set matter = ?, reason = ?, drafted_by = ?, version = version + 1"
                + " where tenant_id = ? and id = ? and version = ? returning "
                + AppealRows.COLUMNS)) {
      statement.setString(1, draft.matter());
      statement.setString(2, draft.reason());
      statement.setString(3, by);
      statement.setObject(4, appeal.tenantId());
      statement.setObject(5, appeal.id());
      statement.setLong(6, appeal.version());
      return AppealRows.one(statement).orElseThrow(Appeals::changed);
    }
  }

  /**
   * A new version of one whose papers change: whoever signs or decides it must have seen them. Kept
   * from others until the transaction ends; refused when it has gone on meanwhile.
   */
  Appeal touch(Connection connection, Appeal appeal) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update appeal set version = version + 1 where tenant_id = ? and id = ?"
                + " and state = ? returning "
                + AppealRows.COLUMNS)) {
      statement.setObject(1, appeal.tenantId());
      statement.setObject(2, appeal.id());
      statement.setString(3, appeal.state().name());
      return AppealRows.one(statement).orElseThrow(Appeals::changed);
    }
  }

  /**
   * What is written down when it is lodged.
   *
   * @param signedBy nobody where the sealed scan stands for the signature
   */
  record Lodging(
      String opinion,
      @Nullable String signedBy,
      LocalDate feedbackOn,
      LocalDate lastDay,
      LocalDate hearingUntil) {}

  Appeal lodge(Connection connection, Appeal appeal, Lodging lodging) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update appeal set state = 'LODGED', version = version + 1, unit_opinion = ?,"
                + " signed_by = ?, lodged_at = ?, hearing_until = ?, feedback_on = ?, last_day = ?"
                + " where tenant_id = ? and id = ? and version = ? returning "
                + AppealRows.COLUMNS)) {
      statement.setString(1, lodging.opinion());
      statement.setString(2, lodging.signedBy());
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.setObject(4, lodging.hearingUntil());
      statement.setObject(5, lodging.feedbackOn());
      statement.setObject(6, lodging.lastDay());
      statement.setObject(7, appeal.tenantId());
      statement.setObject(8, appeal.id());
      statement.setLong(9, appeal.version());
      return AppealRows.one(statement).orElseThrow(Appeals::changed);
    }
  }

  /** What was decided, and by whom. */
  record Decision(
      AppealOutcome outcome,
      String findings,
      String words,
      @Nullable UUID toUnit,
      @Nullable String toUnitName) {

    static Decision of(
        AppealOutcome outcome, String findings, String words, @Nullable UUID toUnit) {
      return new Decision(outcome, findings, words, toUnit, null);
    }

    Decision hiding(UnaryOperator<String> wall) {
      return new Decision(outcome, wall.apply(findings), wall.apply(words), toUnit, toUnitName);
    }

    Decision to(@Nullable String name) {
      return new Decision(outcome, findings, words, toUnit, name);
    }
  }

  Appeal decide(Connection connection, Appeal appeal, Decision decision, String by)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update appeal set state = 'DECIDED', version = version + 1, outcome = ?, findings = ?,"
                + " words = ?, to_unit_id = ?, to_unit_name = ?, decided_by = ?, decided_at = ?"
                + " where tenant_id = ? and id = ? and version = ? returning "
                + AppealRows.COLUMNS)) {
      statement.setString(1, decision.outcome().name());
      statement.setString(2, decision.findings());
      statement.setString(3, decision.words());
      statement.setObject(4, decision.toUnit());
      statement.setString(5, decision.toUnitName());
      statement.setString(6, by);
      statement.setTimestamp(7, Timestamp.from(clock.instant()));
      statement.setObject(8, appeal.tenantId());
      statement.setObject(9, appeal.id());
      statement.setLong(10, appeal.version());
      return AppealRows.one(statement).orElseThrow(Appeals::changed);
    }
  }

  Optional<Appeal> byId(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select " + AppealRows.COLUMNS + " from appeal where id = ?")) {
      statement.setObject(1, id);
      return AppealRows.one(statement);
    }
  }

  private static Refusal begunAlready() {
    return Refusal.conflict(
        "appealed-already",
        "对这次转办的差评只能申请一次复核，本单位已经拟写或提交过；请刷新页面，在已有的申请上办理。",
        "There is one appeal for each hand-over, and your unit has begun it; reload the page.");
  }

  private static Refusal changed() {
    return Refusal.precondition(
        412,
        "changed-meanwhile",
        "该复核申请已被他人更新，请刷新页面查看后再操作。",
        "Somebody changed this meanwhile; reload, look and try again.");
  }
}
