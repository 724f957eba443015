package org.haochaping.rectification;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;

/** Who somebody is to a case, by what he may do in which unit of which tenant. */
final class CaseParties {
  private CaseParties() {}

  /** As what this person can act on the case. */
  static List<Party> of(BadReviewCase about, Actor actor) {
    List<Party> parties = new ArrayList<>();
    boolean ofLead = actor.tenantId().equals(about.leadTenantId);
    if (ofLead && actor.has(Role.LEAD_DEPARTMENT, about.leadUnitId)) {
      parties.add(Party.LEAD);
    }
    if (about.leadUnitId.equals(about.unitId)
        ? ofLead && actor.has(Role.SERVICE_BUREAU)
        : parties.contains(Party.LEAD)) {
      parties.add(Party.DECIDER);
    }
    if (actor.tenantId().equals(about.tenantId)
        && actor.has(Role.DEPARTMENT_HANDLER, about.unitId)) {
      parties.add(Party.RATED);
    }
    if (actor.tenantId().equals(about.tenantId) && actor.has(Role.UNIT_APPROVER, about.unitId)) {
      parties.add(Party.APPROVER);
    }
    if (actor.tenantId().equals(about.centreTenantId) && actor.has(Role.SERVICE_CENTRE)) {
      parties.add(Party.CENTRE);
    }
    return parties;
  }
}
