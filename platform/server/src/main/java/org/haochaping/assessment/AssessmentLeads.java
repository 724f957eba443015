package org.haochaping.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.LeadAssignment;
import org.haochaping.organisation.LeadDepartments;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;

/**
 * Who assesses departments by a source: the department that leads it today, and the service bureau.
 * Other lead departments are rated like everybody else and have no business with its questions.
 */
@ApplicationScoped
public class AssessmentLeads {
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** Whether he assesses by this source in his own tenant. */
  public boolean assesses(Connection connection, Actor actor, Source source) throws SQLException {
    if (actor.has(Role.SERVICE_BUREAU)) {
      return true;
    }
    Set<UUID> leading = leading(connection, actor.tenantId(), source);
    return actor.roles().stream()
        .filter(held -> held.role() == Role.LEAD_DEPARTMENT)
        .filter(held -> held.source() == null || held.source() == source.number())
        .map(Actor.Held::unitId)
        .anyMatch(unit -> unit != null && leading.contains(unit));
  }

  /** Refused to everybody who does not. */
  public void check(Connection connection, Actor actor, Source source) throws SQLException {
    if (!assesses(connection, actor, source)) {
      throw Refusal.forbidden(
          "assessment-of-others",
          "“" + source.chinese() + "”由负责该来源的牵头部门和政务服务管理局办理。",
          source.english() + " is the business of its lead department and the service bureau.");
    }
  }

  private Set<UUID> leading(Connection connection, UUID tenant, Source source) throws SQLException {
    LeadDepartments leads = organisation.leads(connection, tenant);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return leads.assignments().stream()
        .filter(one -> one.source() == source.number())
        .flatMap(one -> leads.lead(source.number(), one.lineOfWork(), today).stream())
        .filter(one -> one.tenantId().equals(tenant))
        .map(LeadAssignment::unitId)
        .collect(Collectors.toSet());
  }
}
