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

/** 附件2 of a case, sent by the rated department to the lead department and the service centre. */
@Path("cases/{id}/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.UNIT_APPROVER)
public class ReportResource {

  @Inject CaseActs acts;
  @Inject CaseAnswering answering;

  /** 单位意见. */
  @Schema(name = "CaseReported")
  public record Reported(@Nullable String opinion) {}

  @POST
  @APIResponseSchema(CaseView.Detail.class)
  public Response report(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Reported body) {
    String opinion = Input.text(body.opinion(), "opinion", 2);
    return acts.on((c, actor) -> answering.report(c, actor, id, ifMatch, opinion));
  }
}
