package org.haochaping.assessment.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.assessment.AssessmentLeads;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Surveys, for those who run them. */
@Path("surveys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.LEAD_DEPARTMENT, Role.Names.SERVICE_BUREAU})
public class SurveyResource {
  private static final int LONGEST_REASON = 500;
  private static final int MOST_WORDS = 500;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Surveys surveys;
  @Inject SurveyViews views;
  @Inject SurveyOpening opening;
  @Inject SurveyClosing closing;
  @Inject SurveyResults results;
  @Inject Invitations invitations;
  @Inject AssessmentLeads leads;
  @Inject Journal journal;

  /** What a new survey can be about, and by which channel. */
  @Schema(name = "SurveyChoices")
  public record SurveyChoices(List<SurveyChannel> channels, List<SurveyViews.UnitName> units) {}

  /** A channel that asks by questionnaires. */
  @Schema(name = "SurveyChannel")
  public record SurveyChannel(UUID id, String name) {}

  /** Why a survey ends before its last day. */
  @Schema(name = "SurveyClosure")
  public record SurveyClosure(@Nullable String reason) {}

  /** How many invitations are wanted. */
  @Schema(name = "InvitationsWanted")
  public record InvitationsWanted(@Nullable Integer number) {}

  @GET
  public Page<SurveyViews.Entry> list() {
    Actor actor = actor();
    return transactions.in(
        actor.tenantId(), connection -> Page.all(views.list(connection, actor.tenantId())));
  }

  @GET
  @Path("choices")
  public SurveyChoices choices() {
    Actor actor = actor();
    List<ChannelInstance> channels = opening.channels(Objects.requireNonNull(actor.tenant()));
    return new SurveyChoices(
        channels.stream().map(one -> new SurveyChannel(one.id(), one.name())).toList(),
        transactions.in(
            actor.tenantId(), connection -> views.departments(connection, actor.tenantId())));
  }

  /** 开展调查. */
  @POST
  @APIResponseSchema(value = SurveyViews.View.class, responseCode = "201")
  public Response open(@Nullable NewSurvey body) {
    Actor actor = actor();
    Survey survey = opening.open(actor, Input.body(body));
    return Response.status(201).entity(view(actor, survey.id())).build();
  }

  @GET
  @Path("{id}")
  public SurveyViews.View one(@PathParam("id") UUID id) {
    return view(actor(), id);
  }

  /** 提前结束: what was given until now counts. */
  @POST
  @Path("{id}/closure")
  public SurveyViews.View close(@PathParam("id") UUID id, @Nullable SurveyClosure body) {
    Actor actor = actor();
    String given = Input.plain(body == null ? null : body.reason(), "reason");
    String reason = Input.text(given, "reason", 2, LONGEST_REASON);
    boolean closed =
        transactions.in(
            actor.tenantId(),
            connection -> {
              found(connection, actor, id);
              return closing.close(
                  connection, Objects.requireNonNull(actor.tenant()), id, actor.login(), reason);
            });
    if (!closed) {
      throw Refusal.conflict(
          "survey-closed", "调查已经结束，请刷新页面。", "The survey is closed already; reload the page.");
    }
    return view(actor, id);
  }

  /** 生成邀请码: as CSV, told this once. */
  @POST
  @Path("{id}/invitations")
  @Produces("text/csv; charset=UTF-8")
  @APIResponseSchema(String.class)
  public Response invite(@PathParam("id") UUID id, @Nullable InvitationsWanted body) {
    Actor actor = actor();
    int number = Input.number(body == null ? null : body.number(), "number", 1, Invitations.MOST);
    return transactions.in(
        actor.tenantId(),
        connection -> {
          Survey survey = found(connection, actor, id);
          views.mustInvite(survey);
          List<String> codes = invitations.make(connection, actor.tenantId(), survey.id(), number);
          journal.record(
              connection,
              actor.tenantId(),
              "SurveyInvitationsMade",
              id,
              actor.login(),
              Json.createObjectBuilder().add("number", number).build());
          return file(
              "invitations-" + survey.code(),
              SurveyCsv.ofInvitations(views.address(actor, survey), codes));
        });
  }

  /** What the sheets say. */
  @GET
  @Path("{id}/results")
  public SurveyViews.Results results(@PathParam("id") UUID id) {
    Actor actor = actor();
    return transactions.inSnapshot(
        actor.tenantId(),
        connection -> views.results(connection, actor, found(connection, actor, id), MOST_WORDS));
  }

  /** Every sheet, as CSV for spreadsheets. */
  @GET
  @Path("{id}/export")
  @Produces("text/csv; charset=UTF-8")
  @APIResponseSchema(String.class)
  public Response export(@PathParam("id") UUID id) {
    Actor actor = actor();
    return transactions.inSnapshot(
        actor.tenantId(),
        connection -> {
          Survey survey = found(connection, actor, id);
          return file(
              "survey-" + survey.code(),
              SurveyCsv.of(
                  views.questionnaire(connection, actor.tenantId(), survey),
                  views.unitNames(connection, actor.tenantId(), survey.id()),
                  results.rows(connection, actor.tenantId(), survey.id())));
        });
  }

  private SurveyViews.View view(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(),
        connection -> views.view(connection, actor, found(connection, actor, id)));
  }

  private Actor actor() {
    Actor actor = identity.staff();
    transactions.run(
        actor.tenantId(), connection -> leads.check(connection, actor, Source.QUESTIONNAIRE));
    return actor;
  }

  private Survey found(Connection connection, Actor actor, UUID id) throws SQLException {
    return surveys
        .byId(connection, actor.tenantId(), id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "survey-unknown",
                    "没有这次调查，请刷新列表。",
                    "There is no such survey; reload the list."));
  }

  private static Response file(String name, String csv) {
    return Response.ok(csv, "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .build();
  }
}
