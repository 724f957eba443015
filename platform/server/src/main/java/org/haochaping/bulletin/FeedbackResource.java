package org.haochaping.bulletin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;

/** The feedback of a draft's bad results to the departments they are about. */
@Path("closings/{id}/feedbacks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject DraftFeedback feedback;

  @GET
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.SERVICE_CENTRE,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.GOVERNMENT_APPROVER
  })
  public DraftFeedback.Standing of(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    return transactions.in(tenant.id(), connection -> feedback.of(connection, actor, tenant, id));
  }

  /** Feeds back to all departments that have not been told of this period. */
  @POST
  @RolesAllowed({Role.Names.LEAD_DEPARTMENT, Role.Names.SERVICE_BUREAU})
  public DraftFeedback.Standing send(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    return transactions.in(tenant.id(), connection -> feedback.send(connection, actor, tenant, id));
  }
}
