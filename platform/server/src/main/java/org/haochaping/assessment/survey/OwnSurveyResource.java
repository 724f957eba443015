package org.haochaping.assessment.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;

/** What surveys found of one's own department. */
@Path("surveys/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DEPARTMENT_HANDLER, Role.Names.UNIT_APPROVER})
public class OwnSurveyResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject OwnSurveys surveys;

  @GET
  public Page<OwnSurveys.OwnSurvey> list() {
    Actor actor = identity.staff();
    Set<UUID> own = new HashSet<>();
    for (Actor.Held held : actor.roles()) {
      UUID unit = held.unitId();
      if (unit != null && speaksForIt(held.role())) {
        own.add(unit);
      }
    }
    return transactions.inSnapshot(
        actor.tenantId(), connection -> Page.all(surveys.of(connection, actor.tenantId(), own)));
  }

  private static boolean speaksForIt(Role role) {
    return role == Role.DEPARTMENT_HANDLER || role == Role.UNIT_APPROVER;
  }
}
