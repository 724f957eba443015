package org.haochaping.assessment.inspection;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Plans as rows, each with its places and inspectors. */
@ApplicationScoped
public class Plans {
  private static final String COLUMNS =
      "p.id, p.revision, p.channel_instance_id, p.questionnaire_id, p.title, p.first_day,"
          + " p.last_day, p.office, p.made_by, p.made_at, p.closed_by, p.closed_at, p.closed_why"
          + " from inspection_plan p";

  @Inject Clock clock;

  /** The newest first. */
  List<InspectionPlan> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select " + COLUMNS + " where p.tenant_id = ? order by p.id desc")) {
      statement.setObject(1, tenant);
      return list(statement);
    }
  }

  Optional<InspectionPlan> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select " + COLUMNS + " where p.tenant_id = ? and p.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      return list(statement).stream().findFirst();
    }
  }

  /** The plans somebody visits for, the soonest to end first. */
  List<InspectionPlan> ofInspector(Connection connection, UUID tenant, String login)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " join inspection_inspector i on i.tenant_id = p.tenant_id and i.plan_id = p.id"
                + " where i.tenant_id = ? and i.login = ? order by p.last_day, p.id")) {
      statement.setObject(1, tenant);
      statement.setString(2, login);
      return list(statement);
    }
  }

  /** A plan of this inspector; another's is none to him. */
  Optional<InspectionPlan> ofInspector(Connection connection, UUID tenant, String login, UUID plan)
      throws SQLException {
    return ofInspector(connection, tenant, login).stream()
        .filter(one -> one.id().equals(plan))
        .findFirst();
  }

  List<PlanPlace> places(Connection connection, UUID tenant, UUID plan) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, unit_id, window_id, visits from inspection_place"
                + " where tenant_id = ? and plan_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, plan);
      List<PlanPlace> places = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.add(
              new PlanPlace(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getInt(4)));
        }
      }
      return places;
    }
  }

  List<Inspector> inspectors(Connection connection, UUID tenant, UUID plan) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select login, name from inspection_inspector where tenant_id = ? and plan_id = ?"
                + " order by login")) {
      statement.setObject(1, tenant);
      statement.setObject(2, plan);
      return people(statement);
    }
  }

  /** Who could be sent: those in force today who hold the role today and can sign in. */
  List<Inspector> candidates(Connection connection, UUID tenant, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct s.login, s.name from staff s join staff_role r"
                + " on r.tenant_id = s.tenant_id and r.staff_id = s.id"
                + " where s.tenant_id = ? and r.role = ? and s.login is not null"
                + " and s.disabled_at is null and s.valid_from <= ?"
                + " and (s.valid_to is null or s.valid_to >= ?) and r.valid_from <= ?"
                + " and (r.valid_to is null or r.valid_to >= ?) order by s.login")) {
      statement.setObject(1, tenant);
      statement.setString(2, Role.INSPECTOR.code());
      for (int place = 3; place <= 6; place++) {
        statement.setObject(place, today);
      }
      return people(statement);
    }
  }

  UUID make(
      Connection connection, Actor actor, UUID channel, UUID questionnaire, PlanReading.Read plan)
      throws SQLException {
    UUID tenant = actor.tenantId();
    Ids ids = Ids.of(clock);
    UUID id = ids.next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into inspection_plan (tenant_id, id, revision, channel_instance_id,"
                + " questionnaire_id, title, first_day, last_day, office, made_by, made_at)"
                + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, channel);
      statement.setObject(4, questionnaire);
      statement.setString(5, plan.title());
      statement.setObject(6, plan.from());
      statement.setObject(7, plan.to());
      statement.setString(8, actor.office());
      statement.setString(9, actor.name());
      statement.setTimestamp(10, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into inspection_place (tenant_id, id, plan_id, unit_id, window_id, visits)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (PlanReading.PlaceWanted place : plan.places()) {
        statement.setObject(1, tenant);
        statement.setObject(2, ids.next());
        statement.setObject(3, id);
        statement.setObject(4, place.unitId());
        statement.setObject(5, place.windowId());
        statement.setInt(6, place.visits());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into inspection_inspector (tenant_id, plan_id, login, name)"
                + " values (?, ?, ?, ?)")) {
      for (Inspector inspector : plan.inspectors()) {
        statement.setObject(1, tenant);
        statement.setObject(2, id);
        statement.setString(3, inspector.login());
        statement.setString(4, inspector.name());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return id;
  }

  /** Ends it before its last day; false when it is closed already or somebody changed it. */
  boolean close(Connection connection, Actor actor, InspectionPlan was, String why)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inspection_plan set revision = revision + 1, closed_by = ?, closed_at = ?,"
                + " closed_why = ? where tenant_id = ? and id = ? and revision = ?"
                + " and closed_at is null")) {
      statement.setString(1, actor.name());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, why);
      statement.setObject(4, actor.tenantId());
      statement.setObject(5, was.id());
      statement.setLong(6, was.revision());
      return statement.executeUpdate() == 1;
    }
  }

  private static List<Inspector> people(PreparedStatement statement) throws SQLException {
    List<Inspector> people = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        people.add(new Inspector(row.getString(1), row.getString(2)));
      }
    }
    return people;
  }

  private static List<InspectionPlan> list(PreparedStatement statement) throws SQLException {
    List<InspectionPlan> plans = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        plans.add(
            new InspectionPlan(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11),
                instant(row.getTimestamp(12)),
                row.getString(13)));
      }
    }
    return plans;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
