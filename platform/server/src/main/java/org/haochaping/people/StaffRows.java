package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes people's rows; every change is a row of the journal, and a new version of the person. */
@ApplicationScoped
public class StaffRows {
  private static final String UNIQUE = "23505";

  private @Nullable Journal journal;

  protected StaffRows() {}

  @Inject
  public StaffRows(Journal journal) {
    this.journal = journal;
  }

  /** What kind of change; the name stands in the journal. */
  enum Change {
    STAFF_JOINED("StaffJoined"),
    STAFF_CHANGED("StaffChanged"),
    STAFF_LEFT("StaffLeft"),
    STAFF_DISABLED("StaffDisabled"),
    STAFF_ENABLED("StaffEnabled"),
    STAFF_INVITED("StaffInvited"),
    PASSWORD_RESET("StaffPasswordReset"),
    ROLE_GRANTED("StaffRoleGranted"),
    ROLE_ENDED("StaffRoleEnded"),
    DEPUTY_APPOINTED("StaffDeputyAppointed"),
    DEPUTY_ENDED("StaffDeputyEnded");

    private final String kind;

    Change(String kind) {
      this.kind = kind;
    }

    static List<String> kinds() {
      return List.of(values()).stream().map(change -> change.kind).toList();
    }
  }

  /** Runs one statement; the tenant is its first parameter. */
  int run(Connection connection, UUID tenant, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, tenant);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 2, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (UNIQUE.equals(e.getSQLState())) {
        throw taken();
      }
      throw new DatabaseFailure(e);
    }
  }

  static Refusal taken() {
    return Refusal.conflict(
        "number-or-login-taken",
        "这个工号或登录名已有在岗人员使用,请换一个。",
        "Somebody in force has this number or login; choose another.");
  }

  void add(Connection connection, UUID tenant, Person person) throws SQLException {
    run(
        connection,
        tenant,
        "insert into staff (tenant_id, id, number, name, login, unit_id, valid_from)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        person.id(),
        person.number(),
        person.name(),
        person.login(),
        person.unitId(),
        person.from());
  }

  void grant(Connection connection, UUID tenant, UUID person, Person.Granted role)
      throws SQLException {
    run(
        connection,
        tenant,
        "insert into staff_role"
            + " (tenant_id, id, staff_id, role, unit_id, source, valid_from, valid_to)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        role.id(),
        person,
        role.role().code(),
        role.unitId(),
        role.source(),
        role.from(),
        role.to());
  }

  /** Records the change and counts the person's version on. */
  void record(
      Connection connection,
      Desk.Office office,
      Change change,
      UUID person,
      JsonObjectBuilder content)
      throws SQLException {
    run(
        connection,
        office.id(),
        "update staff set version = version + 1 where tenant_id = ? and id = ?",
        person);
    if (journal == null) {
      throw new IllegalStateException("not constructed");
    }
    journal.record(
        connection, office.id(), change.kind, person, office.actor().login(), content.build());
  }

  /** What was changed about a person, the latest first. */
  List<StaffView.ChangeView> changes(Connection connection, UUID tenant, UUID person)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select at, kind, actor, content ->> 'reason' from journal where tenant_id = ?"
                + " and subject_id = ? and kind = any (?) order by id desc limit 50")) {
      statement.setObject(1, tenant);
      statement.setObject(2, person);
      statement.setArray(3, connection.createArrayOf("text", Change.kinds().toArray()));
      List<StaffView.ChangeView> changes = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changes.add(
              new StaffView.ChangeView(
                  row.getTimestamp(1).toInstant(),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4)));
        }
      }
      return changes;
    }
  }

  /**
   * Whether somebody but this person administers the tenant for good. Holds the tenant's row until
   * the transaction ends, so that the last two cannot remove each other at the same time.
   */
  private boolean anotherAdministers(
      Connection connection, UUID tenant, Role administrator, UUID person, LocalDate today)
      throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select 1 from tenant where id = ? for no key update")) {
      lock.setObject(1, tenant);
      lock.executeQuery();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from staff s join staff_role r on r.tenant_id = s.tenant_id"
                + " and r.staff_id = s.id where s.tenant_id = ? and s.id <> ? and r.role = ?"
                + " and s.login is not null and s.disabled_at is null and s.valid_to is null"
                + " and s.valid_from <= ? and r.valid_from <= ? and r.valid_to is null limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, person);
      statement.setString(3, administrator.code());
      statement.setObject(4, today);
      statement.setObject(5, today);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Refuses to take away the person who alone administers the tenant. */
  void notTheLast(Connection connection, Desk.Office office, Person person, LocalDate today)
      throws SQLException {
    Role administrator = PeopleRights.administrator(office.tenant().level());
    boolean administers =
        person.roles().stream()
            .anyMatch(role -> role.role() == administrator && role.inForce(today));
    if (administers
        && !anotherAdministers(connection, office.id(), administrator, person.id(), today)) {
      throw Refusal.conflict(
          "last-administrator",
          "这是本租户最后一位管理员,请先让另一位人员担任管理员。",
          "This is the tenant's last administrator; make somebody else one first.");
    }
  }

  static JsonObjectBuilder content() {
    return Json.createObjectBuilder();
  }
}
