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
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.FormDesk.FormView;
import org.haochaping.document.Papers;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;

/** The forms of one's own tenant's bulletins. */
@Path("bulletins/{id}/forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.GOVERNMENT_APPROVER
})
public class FormResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject FormDesk desk;

  /** Those that are there, and those that are missing, with the reason. */
  @GET
  public Page<FormView> list(@PathParam("id") UUID id) {
    return Page.all(desk.all(Objects.requireNonNull(identity.staff().tenant()), id));
  }

  /** Prints what is missing, from the document as it was published. */
  @POST
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  public Page<FormView> printMissing(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return Page.all(desk.printMissing(actor, Objects.requireNonNull(actor.tenant()), id));
  }

  /** A form as a file. */
  @GET
  @Path("{form}")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response file(@PathParam("id") UUID id, @PathParam("form") UUID form) {
    UUID tenant = identity.staff().tenantId();
    FormDesk.File file =
        transactions.in(tenant, connection -> desk.file(connection, tenant, id, form));
    return Papers.file(file.rendered(), file.name());
  }
}
