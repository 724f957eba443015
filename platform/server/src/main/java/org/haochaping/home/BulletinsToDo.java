package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.agenda.Owed;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;

/** What is owed for bulletins, 三(三): an office sees its own, whoever oversees them sees all. */
@ApplicationScoped
public class BulletinsToDo {

  @Inject Agenda agenda;

  List<Home.Item> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    return agenda.all(connection, actor.tenantId()).stream()
        .filter(duty -> duty.doneAt() == null && concerns(actor, duty))
        .sorted(Comparator.comparing(Duty::dueOn))
        .map(duty -> item(duty, today))
        .toList();
  }

  private static boolean concerns(Actor actor, Duty duty) {
    if (actor.has(Role.SERVICE_BUREAU)
        || actor.has(Role.SERVICE_CENTRE)
        || actor.has(Role.COUNTY_ADMIN)
        || actor.has(Role.PREFECTURE_ADMIN)) {
      return true;
    }
    return duty.kind() == DutyKind.APPROVE_RANKING
        ? actor.has(Role.GOVERNMENT_APPROVER)
        : actor.has(Role.LEAD_DEPARTMENT, duty.responsibleUnitId());
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
