package org.haochaping.bulletin.remark;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;

/** What became of a remark, for whoever holds its code. */
@Path("public/remarks/{code}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OwnRemarkResource {

  @Inject TenantTransactions transactions;
  @Inject Remarks remarks;

  @GET
  public Remarks.Own view(@PathParam("code") String code) {
    Tenant tenant = remarks.tenantOf(code).orElseThrow(Remarks::unknown);
    return transactions.in(tenant.id(), connection -> remarks.own(connection, tenant, code));
  }
}
