package org.haochaping.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** A draft, answered step by step, each answer checked at once. */
@Path("onboardings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE, Role.Names.PREFECTURE_ADMIN})
public class DraftResource {
  private static final String XLSX = TemplateResource.XLSX;

  @PathParam("id")
  UUID id = new UUID(0, 0);

  @Inject Identity identity;
  @Inject DraftDesk desk;
  @Inject DraftViews views;
  @Inject DraftChecks checks;
  @Inject StepAnswers answers;

  /** Who leads, source by source. */
  public record LeadsForm(@Nullable List<StepAnswers.LeadForm> leads) {}

  /** Through which channels citizens rate. */
  public record ChannelsForm(@Nullable List<StepAnswers.ChannelForm> channels) {}

  @GET
  @APIResponseSchema(DraftView.class)
  public Response one() {
    Actor actor = identity.actor();
    return shown(200, actor, desk.open(actor, id));
  }

  @DELETE
  @APIResponse(responseCode = "204", description = "Dropped")
  public Response remove(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = identity.actor();
    desk.remove(actor, desk.open(actor, id, ifMatch));
    return Response.noContent().build();
  }

  @PUT
  @Path("place")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(DraftView.class)
  public Response place(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      DraftDesk.PlaceForm form) {
    Actor actor = identity.actor();
    return shown(200, actor, desk.place(actor, desk.open(actor, id, ifMatch), form));
  }

  /** A workbook, or a CSV file of one of its sheets. */
  @POST
  @Path("organisation/imports")
  @Consumes({XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
  @APIResponseSchema(DraftView.class)
  public Response organisation(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch, byte[] file) {
    Actor actor = identity.actor();
    Draft draft = desk.open(actor, id, ifMatch);
    draft.mustBeOpen();
    return answered(actor, draft, Step.ORGANISATION, answers.organisation(draft, file));
  }

  @PUT
  @Path("leads")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(DraftView.class)
  public Response leads(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      LeadsForm form) {
    Actor actor = identity.actor();
    Draft draft = desk.open(actor, id, ifMatch);
    return answered(actor, draft, Step.LEADS, answers.leads(draft, listed(form.leads())));
  }

  /** The rules the new tenant sets itself, by name; an empty object leaves all as they are. */
  @PUT
  @Path("policies")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(DraftView.class)
  public Response policies(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonObject rules) {
    Actor actor = identity.actor();
    Draft draft = desk.open(actor, id, ifMatch);
    return answered(actor, draft, Step.POLICIES, answers.policies(draft, rules));
  }

  /** The new tenant's own days off as CSV; an empty body when it has none. */
  @PUT
  @Path("calendar")
  @Consumes("text/csv")
  @APIResponseSchema(DraftView.class)
  public Response calendar(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch, byte[] csv) {
    Actor actor = identity.actor();
    Draft draft = desk.open(actor, id, ifMatch);
    Draft with = draft.withCalendar(answers.calendar(draft, csv));
    return answered(actor, with, Step.CALENDAR, draft.file());
  }

  @PUT
  @Path("channels")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(DraftView.class)
  public Response channels(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      ChannelsForm form) {
    Actor actor = identity.actor();
    Draft draft = desk.open(actor, id, ifMatch);
    return answered(actor, draft, Step.CHANNELS, answers.channels(draft, listed(form.channels())));
  }

  @PUT
  @Path("administrator")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(DraftView.class)
  public Response administrator(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      StepAnswers.AdministratorForm form) {
    Actor actor = identity.actor();
    Draft draft = desk.open(actor, id, ifMatch);
    return answered(actor, draft, Step.ADMINISTRATOR, answers.administrator(draft, form));
  }

  /** What applying it would do. */
  @GET
  @Path("differences")
  public ImportResult differences() {
    Actor actor = identity.actor();
    return checks.compare(desk.open(actor, id), actor);
  }

  private Response answered(Actor actor, Draft draft, Step step, DraftFile changed) {
    return shown(200, actor, desk.answer(actor, draft, step, changed));
  }

  private Response shown(int status, Actor actor, Draft draft) {
    return Response.status(status)
        .tag(Versions.tag(draft.version()))
        .entity(views.view(draft, actor))
        .build();
  }

  private static <T> List<T> listed(@Nullable List<T> given) {
    if (given == null) {
      throw Refusal.malformed(
          "list-missing", "请求缺少列表，请刷新页面后重试。", "The list is missing; reload and try again.");
    }
    return given;
  }
}
