package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Where an administrator acts: on whose people, which of them, on which day. */
@ApplicationScoped
public class Desk {
  private static final int YEARS = 2;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Tenants tenants = new Tenants();
  private Roster roster = new Roster();
  private Organisation organisation = new Organisation();
  private Clock clock = Clock.systemUTC();

  protected Desk() {}

  @Inject
  public Desk(Tenants tenants, Roster roster, Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.tenants = tenants;
    this.roster = roster;
    this.clock = clock;
  }

  /** An administrator, and the tenant whose people he manages. */
  record Office(Actor actor, Tenant tenant, PeopleRights.Scope scope) {
    UUID id() {
      return tenant.id();
    }

    /** Only for those who manage everybody. */
    Office whole() {
      if (scope != PeopleRights.Scope.EVERYBODY) {
        throw PeopleRights.tenantUnknown();
      }
      return this;
    }
  }

  /** His own tenant, or the one named by its code when he may manage people there. */
  Office office(Actor actor, @Nullable String code) {
    Tenant own = Optional.ofNullable(actor.tenant()).orElseThrow(PeopleRights::tenantUnknown);
    Tenant tenant =
        code == null ? own : tenants.byCode(code).orElseThrow(PeopleRights::tenantUnknown);
    return new Office(actor, tenant, PeopleRights.scope(actor, tenant));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }

  /** Somebody he may see. */
  Person person(Connection connection, Office office, UUID id) throws SQLException {
    return roster
        .one(connection, office.id(), id)
        .filter(one -> visible(office, one))
        .orElseThrow(PeopleRights::personUnknown);
  }

  /** Somebody he may change, in the version he has seen. */
  Person changed(Connection connection, Office office, UUID id, @Nullable String ifMatch)
      throws SQLException {
    Person person =
        roster
            .held(connection, office.id(), id)
            .filter(one -> visible(office, one))
            .orElseThrow(PeopleRights::personUnknown);
    PeopleRights.notHimself(office.actor(), String.valueOf(person.login()));
    Versions.match(ifMatch, person.version());
    return person;
  }

  /** The same, for those who have not left. */
  Person staying(Connection connection, Office office, UUID id, @Nullable String ifMatch)
      throws SQLException {
    Person person = changed(connection, office, id, ifMatch);
    if (person.state(today()) == StaffState.LEFT) {
      throw Refusal.conflict(
          "has-left",
          "此人已离岗,不能再改动;如重新到岗,请以新的到岗日期登记。",
          "This person has left; register a new joining if he comes back.");
    }
    return person;
  }

  static boolean visible(Office office, Person person) {
    List<Role> roles = person.roles().stream().map(Person.Granted::role).toList();
    return PeopleRights.maySee(office.scope(), roles);
  }

  /** A unit of the tenant, in force. */
  DirectoryEntry unit(Connection connection, Office office, @Nullable UUID id) throws SQLException {
    UUID unit = Wanted.required(id, "unitId", "请选择单位。", "Choose the unit.");
    return organisation
        .unit(connection, office.id(), unit)
        .filter(entry -> entry.validOn(today()))
        .orElseThrow(
            () ->
                Wanted.wrong(
                    "unitId",
                    "没有这个单位,或它已撤销,请另选。",
                    "There is no such unit, or it is abolished; choose another."));
  }

  /** Yesterday takes it away now; further back would rewrite what was done with it. */
  LocalDate lastDay(@Nullable LocalDate wanted) {
    LocalDate last = Wanted.required(wanted, "lastDay", "请填写最后一天。", "Give the last day.");
    if (last.isBefore(today().minusDays(1))) {
      throw Wanted.wrong(
          "lastDay",
          "最后一天最早填昨天(立即生效),不能倒填更早的日期。",
          "The last day can be yesterday, which works at once, but no earlier day.");
    }
    near(last, "lastDay");
    return last;
  }

  void near(LocalDate day, String field) {
    LocalDate today = today();
    if (day.isBefore(today.minusYears(60)) || day.isAfter(today.plusYears(YEARS))) {
      throw Wanted.wrong(
          field,
          "日期超出合理范围,最多填到" + YEARS + "年后。",
          "The date is out of range; at most " + YEARS + " years from now.");
    }
  }
}
