package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.agenda.Owed;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;

/** What is owed for bulletins, 三(三): an office sees its own, whoever oversees them sees all. */
@ApplicationScoped
public class BulletinsToDo {

  @Inject Agenda agenda;
  @Inject Issuers issuers;

  List<Home.Item> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    List<Duty> owed = new ArrayList<>();
    for (Duty duty : agenda.all(connection, actor.tenantId())) {
      if (duty.doneAt() == null && concerns(connection, actor, duty)) {
        owed.add(duty);
      }
    }
    return owed.stream()
        .sorted(Comparator.comparing(Duty::dueOn))
        .map(duty -> item(duty, today))
        .toList();
  }

  private boolean concerns(Connection connection, Actor actor, Duty duty) throws SQLException {
    if (actor.has(Role.SERVICE_BUREAU)
        || actor.has(Role.SERVICE_CENTRE)
        || actor.has(Role.COUNTY_ADMIN)
        || actor.has(Role.PREFECTURE_ADMIN)) {
      return true;
    }
    if (duty.kind() == DutyKind.APPROVE_RANKING) {
      return actor.has(Role.GOVERNMENT_APPROVER);
    }
    return actor.has(Role.LEAD_DEPARTMENT, duty.responsibleUnitId())
        || (actor.has(Role.LEAD_DEPARTMENT) && actsFor(connection, actor, duty));
  }

  private boolean actsFor(Connection connection, Actor actor, Duty duty) throws SQLException {
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    return issuers.of(connection, tenant, Owed.of(duty).period()).stream()
        .anyMatch(issuer -> duty.responsibleUnitId().equals(issuer.unitId()) && issuer.isOf(actor));
  }

  private static Home.Item item(Duty duty, LocalDate today) {
    Owed owed = Owed.of(duty);
    return new Home.Item(
        owed.chinese() + "（" + duty.kind().clause() + "）",
        owed.english() + " (" + duty.kind().clause() + ")",
        duty.responsibleUnitName(),
        duty.responsibleUnitName(),
        new Home.DueOn(duty.dueOn(), duty.state(today), duty.words(today)),
        "closings",
        owed.period().code());
  }
}
