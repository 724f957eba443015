package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** Visits as rows. */
@ApplicationScoped
public class Visits {
  /** More than any plan of a county brings; the latest are listed. */
  static final int MOST = 1000;

  private static final String SELECT =
      "select id, plan_id, place_id, number, login, name, visited_at, told_at, received_at,"
          + " latitude, longitude, accuracy, no_position, answers, ended_early, evaluation_id,"
          + " level, score, full_score, score_key, withdrawn_by, withdrawn_at, withdrawn_why"
          + " from inspection_visit where tenant_id = ?";

  @Inject Clock clock;

  /** How a place of a plan stands, without what was withdrawn. */
  record Count(int visits, int bad, int scored, BigDecimal points) {
    static final Count NONE = new Count(0, 0, 0, BigDecimal.ZERO);
  }

  /** A visit and the digest of what was sent. */
  @SuppressWarnings("ArrayRecordComponent") // asked once whether it is the same
  record Known(Visit visit, byte[] body) {
    boolean isOf(byte[] other) {
      return Arrays.equals(body, other);
    }
  }

  Optional<Visit> byId(Connection connection, UUID tenant, UUID plan, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " and id = ? and plan_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, plan);
      return list(statement).stream().findFirst();
    }
  }

  /** The one of this id, whosever it is. */
  Optional<Known> known(Connection connection, UUID tenant, UUID id) throws SQLException {
    Optional<Visit> visit;
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      visit = list(statement).stream().findFirst();
    }
    if (visit.isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select body from inspection_visit where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(new Known(visit.get(), row.getBytes(1))) : Optional.empty();
      }
    }
  }

  /** The latest first. */
  List<Visit> ofPlan(Connection connection, UUID tenant, UUID plan) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT + " and plan_id = ? order by received_at desc, id limit " + MOST)) {
      statement.setObject(1, tenant);
      statement.setObject(2, plan);
      return list(statement);
    }
  }

  /** By the place. */
  Map<UUID, Count> counts(Connection connection, UUID tenant, UUID plan) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select place_id, count(*), count(*) filter (where level = any(?)), count(score),"
                + " coalesce(sum(round(score * 100 / full_score, 2)), 0) from inspection_visit"
                + " where tenant_id = ? and plan_id = ? and withdrawn_at is null"
                + " group by place_id")) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "text",
              Arrays.stream(Level.values()).filter(Level::isBad).map(Level::name).toArray()));
      statement.setObject(2, tenant);
      statement.setObject(3, plan);
      Map<UUID, Count> counts = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(
              row.getObject(1, UUID.class),
              new Count(row.getInt(2), row.getInt(3), row.getInt(4), row.getBigDecimal(5)));
        }
      }
      return counts;
    }
  }

  /** Takes it; false when one of this id is there. */
  boolean add(Connection connection, UUID tenant, Visit visit, byte[] body) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into inspection_visit (tenant_id, id, plan_id, place_id, number, login, name,"
                + " visited_at, told_at, received_at, latitude, longitude, accuracy, no_position,"
                + " answers, body, ended_early, evaluation_id, level, score, full_score, score_key)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, id) do nothing")) {
      Whereabouts where = visit.where();
      Whereabouts.Missing missing = where.missing();
      Level level = visit.level();
      statement.setObject(1, tenant);
      statement.setObject(2, visit.id());
      statement.setObject(3, visit.planId());
      statement.setObject(4, visit.placeId());
      statement.setString(5, visit.number());
      statement.setString(6, visit.inspector().login());
      statement.setString(7, visit.inspector().name());
      statement.setTimestamp(8, Timestamp.from(visit.visitedAt()));
      statement.setTimestamp(9, visit.toldAt() == null ? null : Timestamp.from(visit.toldAt()));
      statement.setTimestamp(10, Timestamp.from(visit.receivedAt()));
      statement.setBigDecimal(11, where.latitude());
      statement.setBigDecimal(12, where.longitude());
      statement.setObject(13, where.accuracy(), Types.INTEGER);
      statement.setString(14, missing == null ? null : missing.name());
      statement.setString(15, visit.answers());
      statement.setBytes(16, body);
      statement.setBoolean(17, visit.endedEarly());
      statement.setObject(18, visit.evaluationId());
      statement.setString(19, level == null ? null : level.name());
      statement.setBigDecimal(20, visit.score());
      statement.setBigDecimal(21, visit.fullScore());
      statement.setString(22, visit.scoreKey());
      return statement.executeUpdate() == 1;
    }
  }

  boolean withdraw(Connection connection, Actor actor, UUID id, String why) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inspection_visit set withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
                + " where tenant_id = ? and id = ? and withdrawn_at is null")) {
      statement.setString(1, actor.name());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, why);
      statement.setObject(4, actor.tenantId());
      statement.setObject(5, id);
      return statement.executeUpdate() == 1;
    }
  }

  private static List<Visit> list(PreparedStatement statement) throws SQLException {
    List<Visit> visits = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        visits.add(visit(row));
      }
    }
    return visits;
  }

  private static Visit visit(ResultSet row) throws SQLException {
    String missing = row.getString("no_position");
    String level = row.getString("level");
    Instant withdrawn = instant(row.getTimestamp("withdrawn_at"));
    return new Visit(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getObject("place_id", UUID.class),
        row.getString("number"),
        new Inspector(row.getString("login"), row.getString("name")),
        row.getTimestamp("visited_at").toInstant(),
        instant(row.getTimestamp("told_at")),
        row.getTimestamp("received_at").toInstant(),
        new Whereabouts(
            row.getBigDecimal("latitude"),
            row.getBigDecimal("longitude"),
            row.getObject("accuracy", Integer.class),
            missing == null ? null : Whereabouts.Missing.valueOf(missing)),
        row.getString("answers"),
        row.getBoolean("ended_early"),
        row.getObject("evaluation_id", UUID.class),
        level == null ? null : Level.valueOf(level),
        row.getBigDecimal("score"),
        row.getBigDecimal("full_score"),
        row.getString("score_key"),
        withdrawn == null
            ? null
            : new Visit.Withdrawal(
                row.getString("withdrawn_by"), withdrawn, row.getString("withdrawn_why")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
