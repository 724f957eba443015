package org.haochaping.retention;

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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.IdRows;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** 依法保留: ratings of which nothing is erased while a dispute or an inquiry needs them. */
@ApplicationScoped
public class LegalHolds {
  private Clock clock;
  private Ids ids;

  protected LegalHolds() {
    this(Clock.systemUTC());
  }

  @Inject
  public LegalHolds(Clock clock) {
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  /**
   * A hold.
   *
   * @param subject a case number, or the end of a receipt: a whole one is the citizen's alone
   * @param reason for the office; the citizen is told that there is a hold and its review day
   * @param reviewOn when it is looked at again whether it is still needed
   */
  public record LegalHold(
      UUID id,
      UUID tenantId,
      String subject,
      String reason,
      LocalDate reviewOn,
      String placedBy,
      String office,
      Instant placedAt,
      @Nullable String liftedBy,
      @Nullable Instant liftedAt,
      @Nullable String liftReason) {}

  /** Puts a hold on a rating; none when it has one already. */
  Optional<UUID> place(
      Connection connection, HoldSubjects.Subject about, String reason, LocalDate review, Actor by)
      throws SQLException {
    UUID id = ids.next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into legal_hold (tenant_id, id, evaluation_id, placed_by_tenant_id, subject,"
                + " reason, review_on, placed_by, office, placed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      statement.setObject(1, about.tenantId());
      statement.setObject(2, id);
      statement.setObject(3, about.evaluationId());
      statement.setObject(4, by.tenantId());
      statement.setString(5, about.label());
      statement.setString(6, reason);
      statement.setObject(7, review);
      statement.setString(8, by.name());
      statement.setString(9, by.office());
      statement.setTimestamp(10, Timestamp.from(clock.instant()));
      return statement.executeUpdate() > 0 ? Optional.of(id) : Optional.empty();
    }
  }

  /** Lifts a hold; whether it was in force. */
  boolean lift(Connection connection, UUID tenant, UUID id, String reason, String by)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update legal_hold set lifted_by = ?, lifted_at = ?, lift_reason = ?"
                + " where tenant_id = ? and id = ? and lifted_at is null")) {
      statement.setString(1, by);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, reason);
      statement.setObject(4, tenant);
      statement.setObject(5, id);
      return statement.executeUpdate() > 0;
    }
  }

  /** Those on the tenant's ratings and those it has placed elsewhere: in force first. */
  List<LegalHold> seenBy(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, tenant_id, subject, reason, review_on, placed_by, office, placed_at,"
                + " lifted_by, lifted_at, lift_reason from legal_hold"
                + " where tenant_id = ? or placed_by_tenant_id = ?"
                + " order by lifted_at is not null, id desc limit 200")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      List<LegalHold> holds = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Timestamp lifted = row.getTimestamp(10);
          holds.add(
              new LegalHold(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4),
                  row.getObject(5, LocalDate.class),
                  row.getString(6),
                  row.getString(7),
                  row.getTimestamp(8).toInstant(),
                  row.getString(9),
                  lifted == null ? null : lifted.toInstant(),
                  row.getString(11)));
        }
      }
      return holds;
    }
  }

  /** Until when at least a rating is kept; none when nothing holds it. */
  Optional<LocalDate> reviewOf(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select review_on from legal_hold"
                + " where tenant_id = ? and evaluation_id = ? and lifted_at is null")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
      }
    }
  }

  /** Which of these are held. */
  public Set<UUID> among(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select evaluation_id from legal_hold"
                + " where tenant_id = ? and evaluation_id = any(?) and lifted_at is null")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }
}
