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

/** Calls by which the lead department brought an answer to a citizen who left his number. */
@Path("cases/{id}/tellings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LEAD_DEPARTMENT)
public class TellingResource {
  private static final int LONGEST = 500;

  @Inject CaseActs acts;
  @Inject CaseAnswering answering;

  /** What came of a call. */
  @Schema(name = "Telling")
  public record Telling(@Nullable Boolean reached, @Nullable String note) {}

  @POST
  @APIResponseSchema(CaseView.Detail.class)
  public Response tell(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Telling body) {
    boolean reached =
        Input.required(
            body.reached(), "reached", "请选择是否联系上评价人。", "Say whether you reached the citizen.");
    String note = Input.atMost(body.note(), "note", LONGEST);
    return acts.on((c, actor) -> answering.tell(c, actor, id, ifMatch, reached, note));
  }
}
