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
import java.util.Optional;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.agenda.Owed;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
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
  @Inject Issues issues;

  List<Home.Item> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    List<Duty> owed = new ArrayList<>();
    for (Duty duty : agenda.all(connection, actor.tenantId())) {
      if (duty.doneAt() == null && concerns(connection, actor, duty)) {
        owed.add(duty);
      }
    }
    List<Issue> there = owed.isEmpty() ? List.of() : issues.all(connection, actor.tenantId());
    return owed.stream()
        .sorted(Comparator.comparing(Duty::dueOn))
        .map(duty -> item(duty, there, today))
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

  private static Home.Item item(Duty duty, List<Issue> there, LocalDate today) {
    Owed owed = Owed.of(duty);
    Optional<Issue> issue = there.stream().filter(one -> isAbout(owed, duty, one)).findFirst();
    boolean ranking = owed.bulletin() == IssueKind.RANKING;
    return new Home.Item(
        owed.chinese() + "（" + duty.kind().clause() + "）",
        owed.english() + " (" + duty.kind().clause() + ")",
        duty.responsibleUnitName(),
        duty.responsibleUnitName(),
        new Home.DueOn(duty.dueOn(), duty.state(today), duty.words(today)),
        // What has no draft yet is closed first.
        issue.isPresent() || ranking ? "bulletins" : "closings",
        issue.isPresent() ? issue.get().id().toString() : ranking ? null : owed.period().code());
  }

  /** Of a year there is one ranking, whoever owes a step of it. */
  private static boolean isAbout(Owed owed, Duty duty, Issue issue) {
    return issue.kind() == owed.bulletin()
        && issue.period().equals(owed.period())
        && issue.state() != IssueState.DROPPED
        && (issue.kind() == IssueKind.RANKING
            || duty.responsibleUnitId()
                .equals(Objects.requireNonNullElse(issue.issuerUnitId(), issue.tenantId())));
  }
}
