package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.rectification.CaseFeedback;
import org.jspecify.annotations.Nullable;

/** Feedbacks as rows; never changed. */
@ApplicationScoped
public class FeedbackRows {
  private static final String COLUMNS =
      "period, unit_id, unit_name, cases, feedback_on, last_day, sent_by, sent_at";

  /**
   * A department that was told.
   *
   * @param period as 2026-10
   * @param cases how many bad results
   * @param lastDay until when it can appeal
   */
  @Schema(name = "FeedbackSent")
  public record Sent(
      String period,
      UUID unitId,
      String unitName,
      int cases,
      LocalDate feedbackOn,
      LocalDate lastDay,
      String sentBy,
      Instant sentAt) {}

  /** Two who feed back at once do it one after the other, and the second finds it done. */
  void lock(Connection connection, UUID tenant, Period period) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      statement.setString(1, "bulletin-feedback" + tenant + period.code());
      statement.execute();
    }
  }

  /**
   * Keeps one.
   *
   * @param issuer whose bulletin it is about; absent where only one office has one
   */
  void insert(
      Connection connection,
      Closing closing,
      @Nullable UUID issuer,
      CaseFeedback.Told told,
      String by,
      Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_feedback (tenant_id, closing_id, "
                + COLUMNS
                + ", issuer_unit_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, closing.tenantId());
      statement.setObject(2, closing.id());
      statement.setString(3, closing.period().code());
      statement.setObject(4, told.results().unitId());
      statement.setString(5, told.results().unitName());
      statement.setInt(6, told.results().cases());
      statement.setObject(7, told.on());
      statement.setObject(8, told.lastDay());
      statement.setString(9, by);
      statement.setTimestamp(10, Timestamp.from(at));
      statement.setObject(11, issuer);
      statement.executeUpdate();
    }
  }

  /** Who was told of a period, by name. */
  List<Sent> of(Connection connection, UUID tenant, Period period) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from bulletin_feedback where tenant_id = ? and period = ? order by unit_name")) {
      statement.setObject(1, tenant);
      statement.setString(2, period.code());
      return list(statement);
    }
  }

  /**
   * Which units were told of a period by an office.
   *
   * @param issuer absent where only one office has a bulletin, and so told all
   */
  Set<UUID> told(Connection connection, UUID tenant, Period period, @Nullable UUID issuer)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id from bulletin_feedback where tenant_id = ? and period = ?"
                + " and (issuer_unit_id is null or ?::uuid is null or issuer_unit_id = ?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, period.code());
      statement.setObject(3, issuer);
      statement.setObject(4, issuer);
      Set<UUID> units = new HashSet<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          units.add(row.getObject(1, UUID.class));
        }
      }
      return units;
    }
  }

  /** What these units were told and can still appeal about, the first to end first. */
  List<Sent> running(Connection connection, UUID tenant, List<UUID> units, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from bulletin_feedback where tenant_id = ? and unit_id = any(?)"
                + " and last_day >= ? order by last_day, period")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", units.toArray()));
      statement.setObject(3, today);
      return list(statement);
    }
  }

  private static List<Sent> list(PreparedStatement statement) throws SQLException {
    List<Sent> sent = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sent.add(
            new Sent(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getTimestamp(8).toInstant()));
      }
    }
    return sent;
  }
}
