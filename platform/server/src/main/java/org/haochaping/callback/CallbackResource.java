package org.haochaping.callback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Call-backs, for the service centre that makes them and the bureau that reads what came of them.
 */
@Path("callbacks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SERVICE_CENTRE, Role.Names.SERVICE_BUREAU})
public class CallbackResource {
  private static final int MOST = 500;
  private static final int LONGEST_NOTE = 200;

  @Inject CallbackDesk desk;
  @Inject CallbackWork work;
  @Inject Callbacks callbacks;

  /** An attempt that reached nobody who would answer. */
  @Schema(name = "CallbackTried")
  public record Tried(Attempts.@Nullable Outcome outcome, @Nullable String note) {}

  @GET
  public Page<Callback> list() {
    return desk.read(
        (connection, actor) -> Page.all(callbacks.latest(connection, actor.tenantId(), MOST)));
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(CallbackDesk.Detail.class)
  public Response one(@PathParam("id") UUID id) {
    return desk.on((connection, actor) -> work.found(connection, actor, id));
  }

  @POST
  @Path("{id}/attempts")
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(CallbackDesk.Detail.class)
  public Response attempt(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Tried body) {
    Attempts.Outcome outcome =
        Input.required(body.outcome(), "outcome", "请选择联系结果。", "Choose what came of it.");
    String note = Input.atMost(body.note(), "note", LONGEST_NOTE);
    return desk.on(
        (connection, actor) -> work.attempt(connection, actor, id, ifMatch, outcome, note));
  }

  @POST
  @Path("{id}/answers")
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(CallbackDesk.Detail.class)
  public Response answer(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Questionnaire.Answers body) {
    Questionnaire.Answers answers = body.checked();
    return desk.on((connection, actor) -> work.answer(connection, actor, id, ifMatch, answers));
  }

  /** 未联系上. */
  @POST
  @Path("{id}/failures")
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(CallbackDesk.Detail.class)
  public Response giveUp(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.on((connection, actor) -> work.giveUp(connection, actor, id, ifMatch));
  }
}
