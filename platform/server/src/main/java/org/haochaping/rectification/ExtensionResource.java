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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.jspecify.annotations.Nullable;

/** 延期, 一(二)2. */
@Path("cases/{id}/extensions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU
})
public class ExtensionResource {
  private static final int LONGEST = 60;

  @Inject CaseActs acts;
  @Inject CaseExtensions extensions;

  /** How long, why, and what the citizen has been told. */
  @Schema(name = "ExtensionAsked")
  public record Asked(
      @Nullable Integer workingDays,
      @Nullable String reason,
      @Nullable LocalDate explainedOn,
      @Nullable String explainedHow,
      @Nullable String explainedWhat) {}

  /**
   * For how long.
   *
   * @param overrideReason why it is longer than the rule allows
   */
  @Schema(name = "ExtensionGranted")
  public record Granted(
      @Nullable Integer workingDays, @Nullable String reason, @Nullable String overrideReason) {}

  /** Why not. */
  @Schema(name = "ExtensionRefused")
  public record Refused(@Nullable String reason) {}

  @POST
  @APIResponseSchema(CaseView.Detail.class)
  public Response ask(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Asked body) {
    CaseExtensions.Asked asked =
        new CaseExtensions.Asked(
            Input.number(body.workingDays(), "workingDays", 1, LONGEST),
            Input.text(body.reason(), "reason", 5),
            Input.required(
                body.explainedOn(),
                "explainedOn",
                "请填写向评价人解释的日期。",
                "Give the day the citizen was told."),
            Input.text(body.explainedHow(), "explainedHow", 2),
            Input.text(body.explainedWhat(), "explainedWhat", 5));
    return acts.on((c, actor) -> extensions.ask(c, actor, id, ifMatch, asked));
  }

  @POST
  @Path("grants")
  @APIResponseSchema(CaseView.Detail.class)
  public Response grant(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Granted body) {
    int workingDays = Input.number(body.workingDays(), "workingDays", 1, LONGEST);
    String reason = Input.text(body.reason(), "reason", 0);
    String override = Input.text(body.overrideReason(), "overrideReason", 0);
    return acts.on(
        (c, actor) -> extensions.grant(c, actor, id, ifMatch, workingDays, reason, override));
  }

  @POST
  @Path("refusals")
  @APIResponseSchema(CaseView.Detail.class)
  public Response refuse(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Refused body) {
    String reason = Input.text(body.reason(), "reason", 2);
    return acts.on((c, actor) -> extensions.refuse(c, actor, id, ifMatch, reason));
  }
}
