package org.haochaping.definition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Page;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** The one definition for all. */
@Path("definitions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {
  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject DefinitionViews views;
  @Inject Rulings rulings;
  @Inject Deviations deviations;

  @QueryParam("tenant")
  @Nullable String code;

  /** What defines the figures of one's own tenant; an operator names the tenant. */
  @GET
  @RolesAllowed({
    Role.Names.OPERATOR,
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.COUNTY_ADMIN,
    Role.Names.SERVICE_BUREAU,
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.GOVERNMENT_APPROVER
  })
  @APIResponseSchema(DefinitionsView.class)
  public Response get() {
    return answer(Response.Status.OK, scope());
  }

  /** In which tenants below a rule that is not locked says something else. */
  @GET
  @Path("deviations")
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE})
  public Page<Deviations.Deviation> deviations() {
    return Page.all(deviations.below(scope().toRule().tenant()));
  }

  /** What a ruling would change; nothing is recorded. */
  @POST
  @Path("previews")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE})
  public DefinitionPreview preview(JsonObject body) {
    Scope scope = scope().toRule();
    Wanted wanted = Wanted.of(body);
    return transactions.in(
        scope.tenant().id(), connection -> rulings.preview(connection, scope, wanted));
  }

  /**
   * The next version of what the tenant rules, from a day on; below it holds at once where it is
   * locked.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE})
  @APIResponseSchema(value = DefinitionsView.class, responseCode = "201")
  public Response rule(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject body) {
    Scope scope = scope().toRule();
    Wanted wanted = Wanted.of(body);
    Tenant tenant = scope.tenant();
    transactions.run(
        tenant.id(),
        connection -> {
          Versions.match(ifMatch, rulings.locked(connection, tenant));
          rulings.record(connection, scope, wanted);
        });
    return answer(Response.Status.CREATED, scope);
  }

  private Scope scope() {
    return Scope.of(identity.actor(), code, tenants);
  }

  private Response answer(Response.Status status, Scope scope) {
    DefinitionsView view =
        transactions.in(scope.tenant().id(), connection -> views.view(connection, scope));
    return Response.status(status).entity(view).tag(Versions.tag(view.revision())).build();
  }
}
