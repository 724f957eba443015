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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.jspecify.annotations.Nullable;

/** The answer of a case: drafted by the section, signed or sent back by the head of the unit. */
@Path("cases/{id}/answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DEPARTMENT_HANDLER, Role.Names.UNIT_APPROVER})
public class AnswerResource {

  @Inject CaseActs acts;
  @Inject CaseAnswering answering;

  /** What was found and done, and what the citizen reads. */
  @Schema(name = "AnswerDraft")
  public record Drafted(
      BadReviewCase.@Nullable Finding finding,
      BadReviewCase.@Nullable Disposition disposition,
      @Nullable String investigation,
      @Nullable String cause,
      @Nullable String measures,
      @Nullable String reply) {}

  /**
   * The signature.
   *
   * @param report whether 附件2 goes with it at once
   * @param opinion 单位意见 in 附件2
   */
  @Schema(name = "AnswerSigned")
  public record Signed(@Nullable Boolean report, @Nullable String opinion) {}

  /** What is to be done better. */
  @Schema(name = "AnswerSentBack")
  public record SentBack(@Nullable String opinion) {}

  @POST
  @APIResponseSchema(CaseView.Detail.class)
  public Response draft(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Drafted body) {
    Draft draft =
        Draft.of(
            body.finding(),
            body.disposition(),
            body.investigation(),
            body.cause(),
            body.measures(),
            body.reply());
    return acts.on((c, actor) -> answering.draft(c, actor, id, ifMatch, draft));
  }

  /** Signs the draft: the citizen is answered at this moment. */
  @POST
  @Path("signatures")
  @APIResponseSchema(CaseView.Detail.class)
  public Response sign(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Signed body) {
    boolean report = Boolean.TRUE.equals(body.report());
    String opinion = Input.text(body.opinion(), "opinion", report ? 2 : 0);
    return acts.on(
        (c, actor) -> {
          BadReviewCase signed = answering.sign(c, actor, id, ifMatch);
          return report ? answering.reportNow(c, actor, signed, opinion) : signed;
        });
  }

  /** Sends the draft back to the section. */
  @POST
  @Path("objections")
  @APIResponseSchema(CaseView.Detail.class)
  public Response sendBack(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      SentBack body) {
    String opinion = Input.text(body.opinion(), "opinion", 2);
    return acts.on((c, actor) -> answering.sendBack(c, actor, id, ifMatch, opinion));
  }
}
