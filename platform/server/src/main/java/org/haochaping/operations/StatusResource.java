package org.haochaping.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;

/** 运行状态: of everything for an operator, of his own tenant for its local IT. */
@Path("operations/status")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  @Inject Identity identity;
  @Inject Statuses statuses;

  @GET
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.LOCAL_IT})
  public Status status() {
    Tenant own = identity.actor().tenant();
    return own == null ? statuses.ofAll() : statuses.of(List.of(own));
  }
}
