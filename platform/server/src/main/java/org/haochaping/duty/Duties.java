package org.haochaping.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.calendar.Deadline;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** Opens, fulfils and finds duties. */
@ApplicationScoped
public class Duties {
  private static final String COLUMNS =
      "tenant_id, id, kind, subject_id, responsible_tenant_id, responsible_unit_id,"
          + " responsible_unit_name, opened_on, working_days, due_on, calendar_version, explanation,"
          + " warning, done_at, withdrawn, original_due_on";

  private Clock clock;
  private Ids ids;

  protected Duties() {
    this(Clock.systemUTC());
  }

  @Inject
  public Duties(Clock clock) {
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  /** Opens a duty with the date the calendar gave, and the reasons for it. */
  public void open(
      Connection connection,
      Parties parties,
      DutyKind kind,
      UUID subject,
      Responsible responsible,
      Deadline deadline)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into duty (tenant_id, id, lead_tenant_id, centre_tenant_id,"
                + " responsible_tenant_id, responsible_unit_id, responsible_unit_name, kind, clause,"
                + " subject_id, opened_on, working_days, due_on, calendar_version, explanation,"
                + " warning) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")) {
      statement.setObject(1, parties.tenantId());
      statement.setObject(2, ids.next());
      statement.setObject(3, parties.leadTenantId());
      statement.setObject(4, parties.centreTenantId());
      statement.setObject(5, responsible.tenantId());
      statement.setObject(6, responsible.unitId());
      statement.setString(7, responsible.unitName());
      statement.setString(8, kind.name());
      statement.setString(9, kind.clause());
      statement.setObject(10, subject);
      statement.setObject(11, deadline.openedOn());
      statement.setInt(12, deadline.workingDays());
      statement.setObject(13, deadline.dueOn());
      statement.setString(14, deadline.calendarVersion());
      statement.setString(15, deadline.explanation().toString());
      statement.setString(16, deadline.warning());
      statement.executeUpdate();
    }
  }

  /** Who owes it. */
  public record Responsible(UUID tenantId, UUID unitId, String unitName) {}

  /** Gives an open duty another length, counted from the same day: a longer time never restarts. */
  public void setLength(
      Connection connection, UUID tenant, UUID subject, DutyKind kind, Deadline deadline)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set working_days = ?, due_on = ?, calendar_version = ?,"
                + " explanation = ?::jsonb, warning = ?, reminded_at = null where tenant_id = ? and subject_id = ?"
                + " and kind = ? and done_at is null")) {
      statement.setInt(1, deadline.workingDays());
      statement.setObject(2, deadline.dueOn());
      statement.setString(3, deadline.calendarVersion());
      statement.setString(4, deadline.explanation().toString());
      statement.setString(5, deadline.warning());
      statement.setObject(6, tenant);
      statement.setObject(7, subject);
      statement.setString(8, kind.name());
      statement.executeUpdate();
    }
  }

  /** Fulfils the open duty of this kind. */
  public void fulfil(Connection connection, UUID tenant, UUID subject, DutyKind kind)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set done_at = ? where tenant_id = ? and subject_id = ? and kind = ?"
                + " and done_at is null")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, subject);
      statement.setString(4, kind.name());
      statement.executeUpdate();
    }
  }

  /** Lets an open duty fall away: what it was about is owed no more, or by somebody else. */
  public void withdraw(Connection connection, UUID tenant, UUID subject, DutyKind kind)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set done_at = ?, withdrawn = true where tenant_id = ? and subject_id = ?"
                + " and kind = ? and done_at is null")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, subject);
      statement.setString(4, kind.name());
      statement.executeUpdate();
    }
  }

  /** Gives an open duty more days from the day it was due; the first day it was due stays known. */
  public void extend(Connection connection, UUID tenant, UUID subject, DutyKind kind, Deadline more)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set original_due_on = coalesce(original_due_on, due_on), due_on = ?,"
                + " explanation = explanation || (?::jsonb - 0), warning = coalesce(warning, ?),"
                + " overdue_at = null, reminded_at = null, escalated_at = null where tenant_id = ? and subject_id = ? and kind = ?"
                + " and done_at is null")) {
      statement.setObject(1, more.dueOn());
      statement.setString(2, more.explanation().toString());
      statement.setString(3, more.warning());
      statement.setObject(4, tenant);
      statement.setObject(5, subject);
      statement.setString(6, kind.name());
      statement.executeUpdate();
    }
  }

  /**
   * Gives an open duty the end another calendar counts; who was told of the old one is told anew.
   */
  public void recount(
      Connection connection, Duty duty, Deadline again, @Nullable LocalDate originalDueOn)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set reminded_at = case when due_on = ? then reminded_at end,"
                + " overdue_at = case when due_on >= ? then overdue_at end,"
                + " escalated_at = case when due_on >= ? then escalated_at end,"
                + " due_on = ?, original_due_on = ?, calendar_version = ?, explanation = ?::jsonb,"
                + " warning = ? where tenant_id = ? and id = ? and done_at is null")) {
      statement.setObject(1, again.dueOn());
      statement.setObject(2, again.dueOn());
      statement.setObject(3, again.dueOn());
      statement.setObject(4, again.dueOn());
      statement.setObject(5, originalDueOn);
      statement.setString(6, again.calendarVersion());
      statement.setString(7, again.explanation().toString());
      statement.setString(8, again.warning());
      statement.setObject(9, duty.tenantId());
      statement.setObject(10, duty.id());
      statement.executeUpdate();
    }
  }

  /** The open duty of a kind about a subject. */
  public Optional<Duty> open(Connection connection, UUID tenant, UUID subject, DutyKind kind)
      throws SQLException {
    return about(connection, tenant, subject).stream()
        .filter(duty -> duty.kind() == kind && duty.doneAt() == null)
        .findFirst();
  }

  /** Gives all that one unit still owes to another; when it is due does not change. */
  public List<String> moveAll(Connection connection, Responsible from, Responsible to)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set responsible_unit_id = ?, responsible_unit_name = ?"
                + " where responsible_tenant_id = ? and responsible_unit_id = ? and done_at is null"
                + " returning kind")) {
      statement.setObject(1, to.unitId());
      statement.setString(2, to.unitName());
      statement.setObject(3, from.tenantId());
      statement.setObject(4, from.unitId());
      List<String> kinds = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          kinds.add(DutyKind.valueOf(row.getString(1)).chinese());
        }
      }
      return kinds;
    }
  }

  /** Gives what one unit still owes about a subject to another; when it is due does not change. */
  public void move(Connection connection, UUID tenant, UUID subject, UUID from, Responsible to)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set responsible_unit_id = ?, responsible_unit_name = ?"
                + " where tenant_id = ? and subject_id = ? and responsible_tenant_id = ?"
                + " and responsible_unit_id = ? and done_at is null")) {
      statement.setObject(1, to.unitId());
      statement.setString(2, to.unitName());
      statement.setObject(3, tenant);
      statement.setObject(4, subject);
      statement.setObject(5, to.tenantId());
      statement.setObject(6, from);
      statement.executeUpdate();
    }
  }

  /**
   * Marks a duty overdue, once.
   *
   * @return whether it was open, late and not yet marked
   */
  public boolean markOverdue(Connection connection, UUID tenant, UUID subject, DutyKind kind)
      throws SQLException {
    return mark(connection, "overdue_at", "due_on < ?", tenant, subject, kind, today());
  }

  /**
   * Marks that whoever owes it was reminded of this end, once.
   *
   * @return whether it was open, due then and nobody had been reminded
   */
  public boolean markReminded(
      Connection connection, UUID tenant, UUID subject, DutyKind kind, LocalDate dueOn)
      throws SQLException {
    return mark(connection, "reminded_at", "due_on = ?", tenant, subject, kind, dueOn);
  }

  /** Marks that a duty due then, and still open, was pressed for, once; whether it was so now. */
  public boolean markEscalated(
      Connection connection, UUID tenant, UUID subject, DutyKind kind, LocalDate dueOn)
      throws SQLException {
    return mark(connection, "escalated_at", "due_on = ?", tenant, subject, kind, dueOn);
  }

  private boolean mark(
      Connection connection,
      String column,
      String when,
      UUID tenant,
      UUID subject,
      DutyKind kind,
      LocalDate day)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update duty set %1$s = ? where tenant_id = ? and subject_id = ? and kind = ?"
                    .formatted(column)
                + " and done_at is null and %s is null and %s".formatted(column, when))) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, subject);
      statement.setString(4, kind.name());
      statement.setObject(5, day);
      return statement.executeUpdate() > 0;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }

  /** All duties about one subject, in the order they were opened. */
  public List<Duty> about(Connection connection, UUID tenant, UUID subject) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from duty where tenant_id = ? and subject_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, subject);
      return list(statement);
    }
  }

  /** What units of one tenant still owe, the most pressing first. */
  public List<Duty> openOf(Connection connection, UUID responsibleTenant, List<UUID> units)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from duty where responsible_tenant_id = ? and responsible_unit_id = any(?)"
                + " and done_at is null order by due_on, id limit 200")) {
      statement.setObject(1, responsibleTenant);
      statement.setArray(2, connection.createArrayOf("uuid", units.toArray()));
      return list(statement);
    }
  }

  /** What is still owed in a tenant's own cases, the most pressing first. */
  public List<Duty> openIn(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from duty where tenant_id = ? and done_at is null order by due_on, id limit 200")) {
      statement.setObject(1, tenant);
      return list(statement);
    }
  }

  /** All that is still owed in a tenant's own cases. */
  public List<Duty> allOpenIn(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from duty where tenant_id = ? and done_at is null order by due_on, id")) {
      statement.setObject(1, tenant);
      return list(statement);
    }
  }

  /** What is still owed of some kinds in a tenant. */
  public List<Duty> openIn(Connection connection, UUID tenant, Set<DutyKind> kinds)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from duty where tenant_id = ? and kind = any(?) and done_at is null"
                + " order by due_on, id")) {
      statement.setObject(1, tenant);
      statement.setArray(
          2, connection.createArrayOf("text", kinds.stream().map(DutyKind::name).toArray()));
      return list(statement);
    }
  }

  /** What is and was owed of some kinds in a tenant, the last due first. */
  public List<Duty> of(Connection connection, UUID tenant, Set<DutyKind> kinds)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from duty where tenant_id = ? and kind = any(?)"
                + " order by due_on desc, id limit 200")) {
      statement.setObject(1, tenant);
      statement.setArray(
          2, connection.createArrayOf("text", kinds.stream().map(DutyKind::name).toArray()));
      return list(statement);
    }
  }

  private static List<Duty> list(PreparedStatement statement) throws SQLException {
    List<Duty> duties = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Timestamp done = row.getTimestamp(14);
        duties.add(
            new Duty(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                DutyKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getInt(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                json(row.getString(12)),
                row.getString(13),
                done == null ? null : done.toInstant(),
                row.getBoolean(15),
                row.getObject(16, LocalDate.class)));
      }
    }
    return duties;
  }

  private static JsonArray json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
