package org.haochaping.evaluation.score;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The scores that came by a channel. */
@Path("channels/{id}/scores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.LEAD_DEPARTMENT, Role.Names.SERVICE_BUREAU})
public class ScoreResource {
  private static final int LONGEST_REASON = 500;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ScoreDesk desk;

  /** Why a score is withdrawn. */
  public record ScoreWithdrawal(@Nullable String reason) {}

  @GET
  public Page<ScoreRows.Score> list(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> Page.all(desk.list(connection, actor, id)));
  }

  /** 撤销: what was entered wrongly, by those who publish the figures. */
  @POST
  @Path("{score}/withdrawal")
  @APIResponse(responseCode = "204", description = "Withdrawn")
  public Response withdraw(
      @PathParam("id") UUID id, @PathParam("score") UUID score, @Nullable ScoreWithdrawal body) {
    Actor actor = identity.staff();
    String reason = body == null || body.reason() == null ? "" : body.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "reason-missing",
          "请写明撤销原因，最多" + LONGEST_REASON + "字。",
          "Give the reason, at most " + LONGEST_REASON + " characters.");
    }
    boolean stood =
        transactions.in(
            actor.tenantId(), connection -> desk.withdraw(connection, actor, id, score, reason));
    if (!stood) {
      throw Refusal.unknown(
          "score-unknown",
          "没有这个得分，或它已被撤销，请刷新列表。",
          "There is no such score, or it was withdrawn before; reload the list.");
    }
    return Response.noContent().build();
  }
}
