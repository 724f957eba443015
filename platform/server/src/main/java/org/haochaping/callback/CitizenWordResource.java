package org.haochaping.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** What citizens say by their receipts, for the service centre and the bureau, nobody else. */
@Path("citizen-words")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SERVICE_CENTRE, Role.Names.SERVICE_BUREAU})
public class CitizenWordResource {
  private static final int MOST = 500;

  @Inject CallbackDesk desk;
  @Inject CallbackWork work;
  @Inject CitizenWords words;

  /** What was done about it. */
  @Schema(name = "CitizenWordTakenUp")
  public record TakenUp(@Nullable String how) {}

  @GET
  public Page<CitizenWord> list() {
    return desk.read(
        (connection, actor) -> Page.all(words.latest(connection, actor.tenantId(), MOST)));
  }

  /** 处理情况. */
  @POST
  @Path("{id}/dealings")
  public CitizenWord deal(@PathParam("id") UUID id, TakenUp body) {
    String how = Input.text(body.how(), "how", 4);
    return desk.read((connection, actor) -> words.take(connection, actor, id, how));
  }

  /** 追加回访. */
  @POST
  @Path("{id}/callbacks")
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(CallbackDesk.Detail.class)
  public Response callBack(@PathParam("id") UUID id) {
    return desk.on((connection, actor) -> work.add(connection, actor, id));
  }
}
