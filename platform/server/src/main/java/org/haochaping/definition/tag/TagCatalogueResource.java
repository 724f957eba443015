package org.haochaping.definition.tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.definition.Scope;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/** The versions of the catalogue of contents. */
@Path("tag-catalogues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.OPERATOR,
  Role.Names.PROVINCE_OFFICE,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.COUNTY_ADMIN,
  Role.Names.SERVICE_BUREAU,
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.GOVERNMENT_APPROVER
})
public class TagCatalogueResource {
  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject CatalogueDesk desk;
  @Inject CatalogueViews views;

  @QueryParam("tenant")
  @Nullable String code;

  /** Those one's own tenant can know; an operator names the tenant. */
  @GET
  public CatalogueViews.Versions list() {
    Scope scope = scope();
    return transactions.in(scope.tenant().id(), connection -> views.versions(connection, scope));
  }

  /** One of them, with what is different from the version in force. */
  @GET
  @Path("{version}")
  public CatalogueViews.Detail get(@PathParam("version") String version) {
    Scope scope = scope();
    return transactions.in(
        scope.tenant().id(), connection -> views.detail(connection, scope, version));
  }

  /** The same as a table. */
  @GET
  @Path("{version}/csv")
  @Produces("text/csv")
  @APIResponseSchema(String.class)
  public Response csv(@PathParam("version") String version) {
    Scope scope = scope();
    String csv =
        transactions.in(
            scope.tenant().id(),
            connection -> {
              desk.released(connection, scope.tenant().id(), version);
              return CatalogueCsv.write(desk.tags(connection, scope.tenant().id(), version));
            });
    return Response.ok(csv, "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + version + ".csv\"")
        .build();
  }

  private Scope scope() {
    return Scope.of(identity.actor(), code, tenants);
  }
}
