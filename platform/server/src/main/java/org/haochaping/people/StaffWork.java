package org.haochaping.people;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.identity.Accounts;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.people.Desk.Office;
import org.haochaping.people.StaffRows.Change;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** Joining, changing, leaving and being disabled, within one transaction of the tenant. */
@ApplicationScoped
public class StaffWork {
  private final Desk desk;
  private final StaffRows rows;
  private final RoleWork roles;
  private final Departures departures;
  private final Clock clock;
  private final Ids ids;

  protected StaffWork() {
    this(new Desk(), new StaffRows(), new RoleWork(), new Departures(), Clock.systemUTC());
  }

  @Inject
  public StaffWork(Desk desk, StaffRows rows, RoleWork roles, Departures departures, Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.roles = roles;
    this.departures = departures;
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  /** Without a login as yet: that is written when Keycloak has the account. */
  UUID join(Connection connection, Office office, Wanted.Joining wanted) throws SQLException {
    LocalDate from = wanted.from() == null ? desk.today() : wanted.from();
    desk.near(from, "from");
    var grants = wanted.roles() == null ? List.<Wanted.RoleGrant>of() : wanted.roles();
    if (office.scope() == PeopleRights.Scope.ADMINISTRATORS && grants.isEmpty()) {
      throw Wanted.wrong(
          "roles",
          "为下级租户登记人员时,请至少授予一个管理类角色。",
          "Give at least one administrator's role when you register somebody of a tenant below.");
    }
    for (Wanted.RoleGrant grant : grants) {
      PeopleRights.mayGrant(
          office.actor(), office.tenant(), office.scope(), Wanted.role(grant.role()));
    }
    Optional<String> login = Wanted.optional(wanted.login());
    if (login.isPresent()) {
      free(connection, office, login.get(), null);
    }
    DirectoryEntry unit = desk.unit(connection, office, wanted.unitId());
    UUID id = ids.next();
    Person person =
        new Person(
            id,
            Wanted.text(wanted.number(), "number", "工号", "staff number"),
            Wanted.text(wanted.name(), "name", "姓名", "name"),
            null,
            unit.id(),
            unit.name(),
            from,
            null,
            null,
            0,
            List.of());
    rows.add(connection, office.id(), person);
    for (Wanted.RoleGrant grant : grants) {
      rows.grant(connection, office.id(), id, roles.granted(connection, office, person, grant));
    }
    rows.record(
        connection,
        office,
        Change.STAFF_JOINED,
        id,
        StaffRows.content()
            .add("number", person.number())
            .add("unit", unit.code())
            .add("from", from.toString()));
    return id;
  }

  void change(
      Connection connection,
      Office office,
      UUID id,
      @Nullable String ifMatch,
      Wanted.NameAndUnit wanted)
      throws SQLException {
    Person person = desk.staying(connection, office, id, ifMatch);
    String name = Wanted.text(wanted.name(), "name", "姓名", "name");
    DirectoryEntry unit = desk.unit(connection, office, wanted.unitId());
    rows.run(
        connection,
        office.id(),
        "update staff set name = n.name, unit_id = n.unit from (values (?::uuid, ?::text, ?::uuid,"
            + " ?::uuid)) n (tenant, name, unit, id)"
            + " where staff.tenant_id = n.tenant and staff.id = n.id",
        name,
        unit.id(),
        id);
    rows.record(
        connection,
        office,
        Change.STAFF_CHANGED,
        id,
        StaffRows.content()
            .add("unitBefore", person.unitName())
            .add("unit", unit.name())
            .add("renamed", !person.name().equals(name))
            .add("reason", Wanted.reason(wanted.reason())));
  }

  /** All that is open ends with the last day: roles, and deputyships on either side. */
  Person leave(
      Connection connection,
      Office office,
      UUID id,
      @Nullable String ifMatch,
      Wanted.Departure wanted)
      throws SQLException {
    Person person = desk.staying(connection, office, id, ifMatch);
    LocalDate last = desk.lastDay(wanted.lastDay());
    String reason = Wanted.reason(wanted.reason());
    rows.notTheLast(connection, office, person, desk.today());
    String ending =
        " set valid_to = n.last from (values (?::uuid, ?::uuid, ?::date)) n (tenant, person, last)"
            + " where t.tenant_id = n.tenant and (t.valid_to is null or t.valid_to > n.last) and ";
    rows.run(connection, office.id(), "update staff t" + ending + "t.id = n.person", id, last);
    rows.run(
        connection,
        office.id(),
        "update staff_role t" + ending + "t.staff_id = n.person",
        id,
        last);
    rows.run(
        connection,
        office.id(),
        "update staff_deputy t" + ending + "n.person in (t.deputy_id, t.principal_id)",
        id,
        last);
    rows.record(
        connection,
        office,
        Change.STAFF_LEFT,
        id,
        StaffRows.content().add("lastDay", last.toString()).add("reason", reason));
    departures.await(connection, office.id(), id, last);
    return person;
  }

  Person disable(
      Connection connection, Office office, UUID id, @Nullable String ifMatch, Wanted.Because why)
      throws SQLException {
    Person person = desk.changed(connection, office, id, ifMatch);
    String reason = Wanted.reason(why.reason());
    rows.notTheLast(connection, office, person, desk.today());
    disabledSince(connection, office, id, Timestamp.from(clock.instant()));
    rows.record(
        connection, office, Change.STAFF_DISABLED, id, StaffRows.content().add("reason", reason));
    return person;
  }

  Person enable(
      Connection connection, Office office, UUID id, @Nullable String ifMatch, Wanted.Because why)
      throws SQLException {
    Person person = desk.staying(connection, office, id, ifMatch);
    String reason = Wanted.reason(why.reason());
    disabledSince(connection, office, id, null);
    rows.record(
        connection, office, Change.STAFF_ENABLED, id, StaffRows.content().add("reason", reason));
    return person;
  }

  void login(Connection connection, Office office, UUID id, @Nullable String ifMatch, String login)
      throws SQLException {
    Person person = desk.staying(connection, office, id, ifMatch);
    if (!login.equals(person.login())) {
      rows.run(
          connection,
          office.id(),
          "update staff set login = n.login, subject = null from (values (?::uuid, ?::text,"
              + " ?::uuid)) n (tenant, login, id)"
              + " where staff.tenant_id = n.tenant and staff.id = n.id",
          login,
          id);
    }
    rows.record(
        connection, office, Change.STAFF_INVITED, id, StaffRows.content().add("login", login));
  }

  /** Refuses a login that no account could have, or that a colleague has. */
  void free(Connection connection, Office office, String login, @Nullable UUID person)
      throws SQLException {
    Accounts.check(login);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from staff where tenant_id = ? and login = ? and valid_to is null"
                + " and id is distinct from ?")) {
      statement.setObject(1, office.id());
      statement.setString(2, login);
      statement.setObject(3, person, Types.OTHER);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          throw StaffRows.taken();
        }
      }
    }
  }

  private void disabledSince(
      Connection connection, Office office, UUID id, @Nullable Timestamp since)
      throws SQLException {
    rows.run(
        connection,
        office.id(),
        "update staff set disabled_at = n.since from (values (?::uuid, ?::uuid, ?::timestamptz))"
            + " n (tenant, id, since) where staff.tenant_id = n.tenant and staff.id = n.id",
        id,
        since);
  }
}
