package org.haochaping.oversight.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.haochaping.closing.Period;
import org.haochaping.identity.Identity;
import org.haochaping.oversight.Realm;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** Who has published a period and who has not. */
@Path("overview/publications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject PublicationDesk desk;

  /**
   * All of a tenant and of those below it.
   *
   * @param tenant the code of a tenant below; one's own unless it is named
   */
  @GET
  @RolesAllowed({
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.SERVICE_BUREAU,
    Role.Names.GOVERNMENT_APPROVER,
    Role.Names.COUNTY_ADMIN
  })
  public PublicationList publications(
      @Parameter(required = true) @QueryParam("period") @Nullable String period,
      @QueryParam("tenant") @Nullable String tenant) {
    Period asked = Period.parse(period);
    Actor actor = identity.staff();
    return desk.list(actor, Realm.of(tenants, actor.tenantId(), tenant), asked);
  }
}
