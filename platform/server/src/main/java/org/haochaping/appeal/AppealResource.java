package org.haochaping.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Appeals, for the departments that lodge them, the staff they are about and who decides. */
@Path("appeals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.RATED_STAFF,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU
})
public class AppealResource {
  @Inject AppealDesk desk;
  @Inject AppealWork work;
  @Inject AppealRights rights;
  @Inject AppealOverview overview;

  /**
   * 单位意见.
   *
   * @param sealed false when the head signs it with this, true when it stands with the seal on the
   *     scan that was uploaded
   */
  @Schema(name = "AppealLodged")
  public record Lodged(@Nullable String opinion, boolean sealed) {}

  /** What the rated person has to say. */
  @Schema(name = "AppealStated")
  public record Stated(@Nullable String text) {}

  /**
   * The decision.
   *
   * @param findings for the department: what was examined and why it is so
   * @param words for the citizen
   */
  @Schema(name = "AppealDecided")
  public record Decided(
      @Nullable AppealOutcome outcome,
      @Nullable String findings,
      @Nullable String words,
      @Nullable UUID toUnitId) {}

  /**
   * Those that concern whoever asks: all open ones, what waits for him first, then those decided.
   *
   * @param mine only what waits for him
   */
  @GET
  public Page<AppealRow> list(
      @QueryParam("state") @Nullable AppealState state,
      @QueryParam("mine") boolean mine,
      @QueryParam("cursor") @Nullable UUID cursor) {
    AppealOverview.Filter filter = new AppealOverview.Filter(state, mine);
    return desk.read((connection, actor) -> overview.page(connection, actor, filter, cursor));
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response one(@PathParam("id") UUID id) {
    return desk.on((connection, actor) -> rights.seen(connection, actor, id));
  }

  /** Writes the application anew while it is not signed. */
  @PUT
  @Path("{id}")
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response redraft(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      CaseAppealResource.Drafted body) {
    Appeals.Draft draft = body.draft();
    return desk.on((connection, actor) -> work.redraft(connection, actor, id, ifMatch, draft));
  }

  @POST
  @Path("{id}/lodgings")
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response lodge(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Lodged body) {
    String opinion = Input.text(body.opinion(), "opinion", 2);
    return desk.on(
        (connection, actor) -> work.lodge(connection, actor, id, ifMatch, opinion, body.sealed()));
  }

  @POST
  @Path("{id}/statements")
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response state(@PathParam("id") UUID id, Stated body) {
    String text = Input.text(body.text(), "text", 5);
    return desk.on((connection, actor) -> work.state(connection, actor, id, text));
  }

  @POST
  @Path("{id}/decisions")
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response decide(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Decided body) {
    AppealOutcome outcome =
        Input.required(body.outcome(), "outcome", "请选择复核结果。", "Choose the outcome.");
    String findings = Input.text(body.findings(), "findings", 10);
    String words = Input.text(body.words(), "words", 5);
    return desk.on(
        (connection, actor) ->
            work.decide(
                connection,
                actor,
                id,
                ifMatch,
                Appeals.Decision.of(outcome, findings, words, body.toUnitId())));
  }
}
