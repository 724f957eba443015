package org.haochaping.evaluation.score;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/** Scores as they are listed, the latest first. */
public final class ScoreRows {
  static final int MOST = 200;

  private static final String SELECT =
      "select s.id, s.source, s.unit_id, u.name, s.score, s.full_score, s.assessor, s.method,"
          + " s.period_from, s.period_to, s.sample_size, s.evidence, s.words, s.received_at,"
          + " s.withdrawn_by, s.withdrawn_at, s.withdrawn_why from assessment_score s"
          + " join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id"
          + " where s.tenant_id = ? and s.channel_instance_id = ?";

  private ScoreRows() {}

  /**
   * A score.
   *
   * @param sourceName the source's Chinese name
   * @param unitName as the unit is called today
   */
  public record Score(
      UUID id,
      int source,
      String sourceName,
      UUID unitId,
      String unitName,
      BigDecimal score,
      BigDecimal fullScore,
      String assessor,
      String method,
      LocalDate from,
      LocalDate to,
      @Nullable Integer sampleSize,
      String evidence,
      String words,
      Instant receivedAt,
      @Nullable String withdrawnBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnWhy) {}

  /** The latest of a channel's that are to be told. */
  static List<Score> of(Connection connection, UUID tenant, UUID channel, Predicate<Score> told)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " order by s.id desc")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setFetchSize(MOST);
      List<Score> scores = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next() && scores.size() < MOST) {
          Score score = score(row);
          if (told.test(score)) {
            scores.add(score);
          }
        }
      }
      return scores;
    }
  }

  /** One of a channel's. */
  static Optional<Score> of(Connection connection, UUID tenant, UUID channel, UUID id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " and s.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(score(row)) : Optional.empty();
      }
    }
  }

  private static Score score(ResultSet row) throws SQLException {
    Source source = Source.ofNumber(row.getInt(2)).orElseThrow();
    Timestamp withdrawn = row.getTimestamp(16);
    return new Score(
        row.getObject(1, UUID.class),
        source.number(),
        source.chinese(),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getObject(11, Integer.class),
        row.getString(12),
        row.getString(13),
        row.getTimestamp(14).toInstant(),
        row.getString(15),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getString(17));
  }
}
