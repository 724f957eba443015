package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.LeadAssignment;
import org.haochaping.organisation.LeadDepartments;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;

/**
 * Who plans inspections and reads what came of them: the lead department of 三(一)8 and the service
 * bureau. An unannounced visit is one to everybody else, administrators too.
 */
@ApplicationScoped
public class Planners {
  @Inject Organisation organisation;
  @Inject Plans plans;
  @Inject Clock clock;

  /** Refused to everybody else. */
  void check(Connection connection, Actor actor) throws SQLException {
    if (!actor.has(Role.SERVICE_BUREAU) && !leads(connection, actor)) {
      throw Refusal.forbidden(
          "not-a-planner",
          "暗访由“调查暗访”的牵头部门或政务服务管理局安排，其他人员不能查看。",
          "Inspections are planned by their lead department or the service bureau; nobody else sees"
              + " them.");
    }
  }

  private boolean leads(Connection connection, Actor actor) throws SQLException {
    LeadDepartments leads = organisation.leads(connection, actor.tenantId());
    return leads.assignments().stream()
        .filter(one -> one.source() == Source.INSPECTION.number())
        .flatMap(one -> leads.lead(Source.INSPECTION.number(), one.lineOfWork(), today()).stream())
        .map(LeadAssignment::unitId)
        .anyMatch(unit -> actor.has(Role.LEAD_DEPARTMENT, unit, Source.INSPECTION.number()));
  }

  /** A plan, for those who may plan. */
  InspectionPlan plan(Connection connection, Actor actor, UUID id) throws SQLException {
    check(connection, actor);
    return plans
        .byId(connection, actor.tenantId(), id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "plan-unknown", "没有这个暗访任务，请刷新列表。", "There is no such task; reload the list."));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
