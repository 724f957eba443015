package org.haochaping.assessment.inspection;

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
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Inspections for those who plan them, and for nobody else. */
@Path("inspection-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.LEAD_DEPARTMENT, Role.Names.SERVICE_BUREAU})
public class InspectionPlanResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject PlanDesk desk;
  @Inject PlanChoices choices;

  /** Why a plan ends before its last day. */
  @Schema(name = "InspectionPlanClosure")
  public record Closure(@Nullable String reason) {}

  /** Why a visit does not count. */
  @Schema(name = "InspectionVisitWithdrawal")
  public record Withdrawal(@Nullable String reason) {}

  @GET
  public Page<PlanView> list() {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> Page.all(desk.all(connection, actor)));
  }

  /** What a plan can be made of. */
  @GET
  @Path("choices")
  public PlanChoices.Choices choices() {
    return choices.of(identity.staff());
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(PlanView.Detail.class)
  public Response one(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return tagged(
        transactions.in(actor.tenantId(), connection -> desk.one(connection, actor, id)), 200);
  }

  @POST
  @APIResponseSchema(value = PlanView.Detail.class, responseCode = "201")
  public Response make(@Nullable PlanDraft sent) {
    Actor actor = identity.staff();
    PlanDraft body = sent == null ? PlanDraft.EMPTY : sent;
    ChannelInstance channel = choices.channel(actor, body.channelId());
    return tagged(
        transactions.in(
            actor.tenantId(), connection -> desk.make(connection, actor, channel, body)),
        201);
  }

  /** 提前结束: from now on nobody visits for it. */
  @POST
  @Path("{id}/closure")
  @APIResponseSchema(PlanView.Detail.class)
  public Response close(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable Closure body) {
    Actor actor = identity.staff();
    return tagged(
        transactions.in(
            actor.tenantId(),
            connection ->
                desk.close(connection, actor, id, ifMatch, body == null ? null : body.reason())),
        200);
  }

  @GET
  @Path("{id}/visits")
  public Page<VisitView> visits(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> Page.all(desk.visits(connection, actor, id)));
  }

  @GET
  @Path("{id}/visits/{visit}")
  public VisitView.Detail visit(@PathParam("id") UUID id, @PathParam("visit") UUID visit) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> desk.visit(connection, actor, id, visit));
  }

  @POST
  @Path("{id}/visits/{visit}/withdrawal")
  public VisitView.Detail withdraw(
      @PathParam("id") UUID id, @PathParam("visit") UUID visit, @Nullable Withdrawal body) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            desk.withdraw(connection, actor, id, visit, body == null ? null : body.reason()));
  }

  /** The picture's bytes. */
  @GET
  @Path("{id}/visits/{visit}/photos/{number}")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response photo(
      @PathParam("id") UUID id, @PathParam("visit") UUID visit, @PathParam("number") int number) {
    Actor actor = identity.staff();
    VisitPhotos.Picture picture =
        transactions.in(
            actor.tenantId(), connection -> desk.photo(connection, actor, id, visit, number));
    return Response.ok(picture.bytes(), picture.kind().mediaType()).build();
  }

  private static Response tagged(PlanView.Detail detail, int status) {
    return Response.status(status)
        .entity(detail)
        .tag(Versions.tag(detail.summary().plan().revision()))
        .build();
  }
}
