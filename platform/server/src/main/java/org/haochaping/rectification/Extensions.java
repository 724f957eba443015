package org.haochaping.rectification;

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
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What was asked for and decided about extensions, as rows. */
@ApplicationScoped
public class Extensions {

  @Inject Clock clock;

  /** What was decided. */
  public enum Decision {
    GRANTED,
    REFUSED
  }

  /**
   * An extension asked for since the last hand-over.
   *
   * @param explainedWhat what the citizen was told, before anything was decided
   * @param overrides whether it is longer than the rule allows
   * @param dueOn the new end; none until it is granted
   */
  public record Extension(
      UUID id,
      int workingDays,
      String reason,
      LocalDate explainedOn,
      String explainedHow,
      String explainedWhat,
      String askedBy,
      Instant askedAt,
      LocalDate originalDueOn,
      @Nullable Decision decision,
      @Nullable String decisionReason,
      boolean overrides,
      @Nullable String decidedBy,
      @Nullable LocalDate dueOn) {}

  void ask(
      Connection connection,
      BadReviewCase about,
      Actor actor,
      CaseExtensions.Asked asked,
      LocalDate dueOn)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into case_extension (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id,"
                + " hand_over, working_days, reason, explained_on, explained_how, explained_what,"
                + " asked_by, asked_at, original_due_on)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, about.tenantId);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, about.leadTenantId);
      statement.setObject(4, about.centreTenantId);
      statement.setObject(5, about.id);
      statement.setInt(6, about.handOvers);
      statement.setInt(7, asked.workingDays());
      statement.setString(8, asked.reason());
      statement.setObject(9, asked.explainedOn());
      statement.setString(10, asked.explainedHow());
      statement.setString(11, asked.explainedWhat());
      statement.setString(12, actor.name());
      statement.setTimestamp(13, Timestamp.from(clock.instant()));
      statement.setObject(14, dueOn);
      statement.executeUpdate();
    }
  }

  void grant(
      Connection connection,
      BadReviewCase about,
      Extension asked,
      Actor actor,
      String reason,
      boolean overrides,
      LocalDate dueOn)
      throws SQLException {
    decide(connection, about, asked, actor, Decision.GRANTED, reason, overrides, dueOn);
  }

  void refuse(
      Connection connection, BadReviewCase about, Extension asked, Actor actor, String reason)
      throws SQLException {
    decide(connection, about, asked, actor, Decision.REFUSED, reason, false, null);
  }

  private void decide(
      Connection connection,
      BadReviewCase about,
      Extension asked,
      Actor actor,
      Decision decision,
      String reason,
      boolean overrides,
      @Nullable LocalDate dueOn)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update case_extension set decision = ?, decision_reason = ?, overrides = ?,"
                + " decided_by = ?, decided_at = ?, due_on = ?"
                + " where tenant_id = ? and id = ? and decision is null")) {
      statement.setString(1, decision.name());
      statement.setString(2, reason);
      statement.setBoolean(3, overrides);
      statement.setString(4, actor.name());
      statement.setTimestamp(5, Timestamp.from(clock.instant()));
      statement.setObject(6, dueOn);
      statement.setObject(7, about.tenantId);
      statement.setObject(8, asked.id());
      if (statement.executeUpdate() == 0) {
        throw Refusal.conflict(
            "extension-decided", "该延期申请已经决定，请刷新页面。", "It has been decided; reload the page.");
      }
    }
  }

  /** The extension asked for since the last hand-over. */
  public Optional<Extension> of(Connection connection, BadReviewCase about) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, working_days, reason, explained_on, explained_how, explained_what,"
                + " asked_by, asked_at, original_due_on, decision, decision_reason, overrides,"
                + " decided_by, due_on from case_extension"
                + " where tenant_id = ? and case_id = ? and hand_over = ?")) {
      statement.setObject(1, about.tenantId);
      statement.setObject(2, about.id);
      statement.setInt(3, about.handOvers);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  private static Extension read(ResultSet row) throws SQLException {
    String decision = row.getString(10);
    return new Extension(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getTimestamp(8).toInstant(),
        row.getObject(9, LocalDate.class),
        decision == null ? null : Decision.valueOf(decision),
        row.getString(11),
        row.getBoolean(12),
        row.getString(13),
        row.getObject(14, LocalDate.class));
  }
}
