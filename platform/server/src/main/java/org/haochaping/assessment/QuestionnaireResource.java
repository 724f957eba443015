package org.haochaping.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.assessment.QuestionnaireEntry.Purpose;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, for those who assess by it; the departments assessed see none of it, nor do those
 * who assess by another source.
 */
@Path("questionnaires")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.LEAD_DEPARTMENT, Role.Names.SERVICE_BUREAU})
public class QuestionnaireResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Questionnaires questionnaires;
  @Inject AssessmentLeads leads;
  @Inject Journal journal;

  /** A new questionnaire. */
  @Schema(name = "NewQuestionnaire")
  public record NewQuestionnaire(
      @Schema(implementation = Purpose.class) @Nullable String purpose,
      @Nullable QuestionnaireDraft questionnaire) {}

  @FunctionalInterface
  private interface Change {
    boolean on(Connection connection, Actor actor, QuestionnaireEntry was) throws SQLException;
  }

  @GET
  public Page<QuestionnaireEntry> list(@QueryParam("purpose") @Nullable String purpose) {
    Actor actor = identity.staff();
    Purpose wanted = purpose(purpose);
    return transactions.in(
        actor.tenantId(),
        connection -> {
          leads.check(connection, actor, wanted.source());
          return Page.all(questionnaires.all(connection, actor.tenantId(), wanted));
        });
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(QuestionnaireEntry.class)
  public Response one(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return tagged(
        transactions.in(actor.tenantId(), connection -> found(connection, actor, id)), 200);
  }

  @POST
  @APIResponseSchema(value = QuestionnaireEntry.class, responseCode = "201")
  public Response draft(@Nullable NewQuestionnaire body) {
    Actor actor = identity.staff();
    NewQuestionnaire wanted = Input.body(body);
    Purpose purpose = purpose(wanted.purpose());
    Questionnaire content = checked(wanted.questionnaire());
    return tagged(
        transactions.in(
            actor.tenantId(),
            connection -> {
              leads.check(connection, actor, purpose.source());
              return questionnaires.draft(
                  connection, actor.tenantId(), purpose, content, actor.name());
            }),
        201);
  }

  @PUT
  @Path("{id}")
  @APIResponseSchema(QuestionnaireEntry.class)
  public Response write(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable QuestionnaireDraft body) {
    Questionnaire content = checked(Input.body(body));
    return change(
        id,
        ifMatch,
        (connection, actor, was) ->
            questionnaires.write(connection, actor.tenantId(), was, content));
  }

  /** 发布: from now on it can be asked by, and stays as it is. */
  @POST
  @Path("{id}/issue")
  @APIResponseSchema(QuestionnaireEntry.class)
  public Response issue(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    return change(
        id,
        ifMatch,
        (connection, actor, was) -> {
          note(connection, actor, "QuestionnaireIssued", was);
          return questionnaires.issue(connection, actor.tenantId(), was, actor.name());
        });
  }

  /** 停用: nothing new begins with it. */
  @POST
  @Path("{id}/withdrawal")
  @APIResponseSchema(QuestionnaireEntry.class)
  public Response withdraw(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    return change(
        id,
        ifMatch,
        (connection, actor, was) -> {
          note(connection, actor, "QuestionnaireWithdrawn", was);
          return questionnaires.withdraw(connection, actor.tenantId(), was);
        });
  }

  @DELETE
  @Path("{id}")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Response delete(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = identity.staff();
    transactions.in(
        actor.tenantId(),
        connection -> {
          QuestionnaireEntry was = found(connection, actor, id);
          Versions.match(ifMatch, was.revision());
          if (!questionnaires.delete(connection, actor.tenantId(), was)) {
            throw notNow(was);
          }
          return was;
        });
    return Response.noContent().build();
  }

  private Response change(UUID id, @Nullable String ifMatch, Change change) {
    Actor actor = identity.staff();
    return tagged(
        transactions.in(
            actor.tenantId(),
            connection -> {
              QuestionnaireEntry was = found(connection, actor, id);
              Versions.match(ifMatch, was.revision());
              if (!change.on(connection, actor, was)) {
                throw notNow(was);
              }
              return found(connection, actor, id);
            }),
        200);
  }

  private void note(Connection connection, Actor actor, String what, QuestionnaireEntry entry)
      throws SQLException {
    journal.record(
        connection,
        actor.tenantId(),
        what,
        entry.id(),
        actor.login(),
        Json.createObjectBuilder().add("title", entry.questionnaire().title()).build());
  }

  /** One of another source is none to him: that an inspection is prepared is a secret already. */
  private QuestionnaireEntry found(Connection connection, Actor actor, UUID id)
      throws SQLException {
    Optional<QuestionnaireEntry> entry = questionnaires.byId(connection, actor.tenantId(), id);
    if (entry.isPresent() && leads.assesses(connection, actor, entry.get().purpose().source())) {
      return entry.get();
    }
    throw Refusal.unknown(
        "questionnaire-unknown",
        "没有这份问卷，请刷新列表。",
        "There is no such questionnaire; reload the list.");
  }

  private static Purpose purpose(@Nullable String text) {
    return Arrays.stream(Purpose.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    List.of(
                        new Refusal.Field(
                            "purpose",
                            "required",
                            "请选择用途：问卷调查（SURVEY）或暗访（INSPECTION）。",
                            "Say what it is for: SURVEY or INSPECTION."))));
  }

  private static Questionnaire checked(@Nullable QuestionnaireDraft draft) {
    return (draft == null ? new QuestionnaireDraft(null, null, null) : draft).checked();
  }

  private static Refusal notNow(QuestionnaireEntry was) {
    return switch (was.state()) {
      case DRAFT ->
          Refusal.conflict(
              "not-issued", "这份问卷还是草稿，请先发布。", "This questionnaire is a draft; issue it first.");
      case ISSUED ->
          Refusal.conflict(
              "issued",
              "问卷已发布，不能再修改或删除；需要改动时请复制为新问卷。",
              "It was issued and stays as it is; copy it to another one to change it.");
      case WITHDRAWN ->
          Refusal.conflict(
              "withdrawn", "问卷已停用；需要时请复制为新问卷。", "It was withdrawn; copy it to another one.");
    };
  }

  private static Response tagged(QuestionnaireEntry entry, int status) {
    return Response.status(status).entity(entry).tag(Versions.tag(entry.revision())).build();
  }
}
