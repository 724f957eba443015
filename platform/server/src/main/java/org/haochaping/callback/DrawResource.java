package org.haochaping.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Page;

/** The draws of the own service centre. */
@Path("callback-draws")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SERVICE_CENTRE, Role.Names.SERVICE_BUREAU})
public class DrawResource {

  @Inject CallbackDesk desk;
  @Inject Draws draws;

  @GET
  public Page<DrawView> list() {
    return desk.read(
        (connection, actor) ->
            Page.all(
                draws.all(connection, actor.tenantId()).stream()
                    .map(draw -> DrawView.of(draw, List.of()))
                    .toList()));
  }
}
