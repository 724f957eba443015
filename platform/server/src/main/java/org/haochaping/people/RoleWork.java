package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.people.Desk.Office;
import org.haochaping.people.StaffRows.Change;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Granting and ending roles, within one transaction of the tenant. */
@ApplicationScoped
public class RoleWork {
  private final Desk desk;
  private final StaffRows rows;
  private final Ids ids;

  protected RoleWork() {
    this(new Desk(), new StaffRows(), Clock.systemUTC());
  }

  @Inject
  public RoleWork(Desk desk, StaffRows rows, Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.ids = Ids.of(clock);
  }

  void grant(
      Connection connection,
      Office office,
      UUID id,
      @Nullable String ifMatch,
      Wanted.RoleGrant wanted)
      throws SQLException {
    Person person = desk.staying(connection, office, id, ifMatch);
    PeopleRights.mayGrant(
        office.actor(), office.tenant(), office.scope(), Wanted.role(wanted.role()));
    Person.Granted role = granted(connection, office, person, wanted);
    boolean held =
        person.roles().stream()
            .anyMatch(
                one ->
                    one.role() == role.role()
                        && Objects.equals(one.unitId(), role.unitId())
                        && Objects.equals(one.source(), role.source())
                        && (one.to() == null || !one.to().isBefore(role.from()))
                        && (role.to() == null || !role.to().isBefore(one.from())));
    if (held) {
      throw Refusal.conflict(
          "role-held", "此人在这段时间内已有这个角色。", "The person already has this role during these days.");
    }
    rows.grant(connection, office.id(), id, role);
    rows.record(
        connection, office, Change.ROLE_GRANTED, id, about(role).add("from", "" + role.from()));
  }

  void endRole(
      Connection connection,
      Office office,
      UUID id,
      @Nullable String ifMatch,
      Wanted.RoleEnding wanted)
      throws SQLException {
    Person person = desk.changed(connection, office, id, ifMatch);
    Person.Granted role =
        person.roles().stream()
            .filter(one -> one.id().equals(wanted.roleId()))
            .filter(one -> one.to() == null || !one.to().isBefore(desk.today()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "role-unknown",
                        "此人没有这个角色,或它已经终止,请刷新页面。",
                        "The person has no such role, or it has ended; reload the page."));
    PeopleRights.mayGrant(office.actor(), office.tenant(), office.scope(), role.role());
    LocalDate last = desk.lastDay(wanted.lastDay());
    String reason = Wanted.reason(wanted.reason());
    if (role.role() == PeopleRights.administrator(office.tenant().level())) {
      rows.notTheLast(connection, office, person, desk.today());
    }
    rows.run(
        connection,
        office.id(),
        "with n (tenant, id, last) as (values (?::uuid, ?::uuid, ?::date))"
            + " update staff_role r set valid_to = n.last from n"
            + " where r.tenant_id = n.tenant and r.id = n.id",
        role.id(),
        last);
    rows.record(
        connection,
        office,
        Change.ROLE_ENDED,
        id,
        about(role).add("lastDay", last.toString()).add("reason", reason));
  }

  /** The role as it would be granted; refused where it makes no sense. */
  Person.Granted granted(
      Connection connection, Office office, Person person, Wanted.RoleGrant wanted)
      throws SQLException {
    Role role = Wanted.role(wanted.role());
    if (PeopleRights.needsUnit(role) && wanted.unitId() == null) {
      throw Wanted.wrong(
          "unitId", "“" + role.chinese() + "”须指定单位,请选择。", "This role is for a unit; choose one.");
    }
    DirectoryEntry unit =
        wanted.unitId() == null ? null : desk.unit(connection, office, wanted.unitId());
    if (wanted.source() != null
        && (role != Role.LEAD_DEPARTMENT || wanted.source() < 1 || wanted.source() > 8)) {
      throw Wanted.wrong(
          "source",
          "只有牵头部门可以限定评价来源,范围为1至8。",
          "Only a lead department is limited to a source, of 1 to 8.");
    }
    LocalDate from = wanted.from() == null ? desk.today() : wanted.from();
    LocalDate first = from.isBefore(person.from()) ? person.from() : from;
    desk.near(first, "from");
    if (wanted.to() != null && wanted.to().isBefore(first)) {
      throw Wanted.wrong("to", "截止日期不能早于起始日期。", "The last day cannot be before the first.");
    }
    return new Person.Granted(
        ids.next(),
        role,
        unit == null ? null : unit.id(),
        unit == null ? null : unit.name(),
        wanted.source(),
        first,
        wanted.to());
  }

  private static JsonObjectBuilder about(Person.Granted role) {
    JsonObjectBuilder about = StaffRows.content().add("role", role.role().code());
    if (role.unitName() != null) {
      about.add("unit", role.unitName());
    }
    if (role.source() != null) {
      about.add("source", role.source());
    }
    return about;
  }
}
