package org.haochaping.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;

/** Which cases to be handed over may be repeats. */
@Path("cases/repeats")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LEAD_DEPARTMENT)
public class RepeatResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Repeats repeats;

  @GET
  public Page<Repeats.Likely> likely() {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> Page.all(repeats.likely(actor)));
  }
}
