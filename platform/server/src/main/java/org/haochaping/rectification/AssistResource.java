package org.haochaping.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** 协办: departments that help, and what they say. */
@Path("cases/{id}/assists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.DEPARTMENT_HANDLER)
public class AssistResource {

  @Inject CaseAssisting assisting;
  @Inject CaseActs acts;

  /** Which departments are to help. */
  @Schema(name = "AssistsWanted")
  public record Wanted(@Nullable List<UUID> assistUnitIds) {}

  /** 协办意见. */
  @Schema(name = "Contribution")
  public record Contributed(@Nullable String text) {}

  @POST
  @APIResponseSchema(CaseView.Detail.class)
  public Response callIn(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Wanted body) {
    List<UUID> units = body.assistUnitIds();
    if (units == null || units.isEmpty()) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "assistUnitIds",
                  "required",
                  "请选择协办单位。",
                  "Choose the departments that are to assist.")));
    }
    return acts.on((c, actor) -> assisting.callIn(c, actor, id, ifMatch, units));
  }

  /** Gives or revises the opinion of the own department. */
  @POST
  @Path("contributions")
  @APIResponseSchema(CaseView.Detail.class)
  public Response contribute(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Contributed body) {
    String text = Input.text(body.text(), "text", 5);
    return acts.on((c, actor) -> assisting.contribute(c, actor, id, ifMatch, text));
  }
}
