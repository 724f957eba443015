package org.haochaping.bulletin;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.FormDesk.FormView;
import org.haochaping.document.Papers;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;

/** The forms of published bulletins, for everyone. */
@Path("public/{tenantKey}/bulletins/{id}/forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PublicFormResource {

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject FormDesk desk;

  @GET
  public Page<FormView> list(@PathParam("tenantKey") String tenantKey, @PathParam("id") UUID id) {
    UUID tenant = tenant(tenantKey);
    return transactions.in(tenant, connection -> Page.all(desk.printed(connection, tenant, id)));
  }

  /** A form as a file. */
  @GET
  @Path("{form}")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response file(
      @PathParam("tenantKey") String tenantKey,
      @PathParam("id") UUID id,
      @PathParam("form") UUID form) {
    UUID tenant = tenant(tenantKey);
    FormDesk.File file =
        transactions.in(tenant, connection -> desk.file(connection, tenant, id, form));
    return Papers.file(file.rendered(), file.name());
  }

  private UUID tenant(String key) {
    return tenants
        .byKey(key)
        .map(Tenant::id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "tenant-unknown",
                    "没有找到该地区，请核对网址。",
                    "There is no such place; check the address."));
  }
}
