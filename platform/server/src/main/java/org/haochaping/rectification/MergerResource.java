package org.haochaping.rectification;

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
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** 重复评价合并: what the lead department examines once. */
@Path("cases/{id}/mergers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LEAD_DEPARTMENT)
public class MergerResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Cases cases;
  @Inject Repeats repeats;
  @Inject CaseMerging merging;
  @Inject CaseActs acts;

  /** Into which case, and what to say. */
  @Schema(name = "Merger")
  public record Merger(@Nullable UUID mainId, @Nullable String note) {}

  /** Why it is no repeat after all. */
  @Schema(name = "MergerEnded")
  public record Ended(@Nullable String reason) {}

  /** The cases it can be merged into, the likely ones first. */
  @GET
  public Page<Repeats.Main> mains(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            Page.all(repeats.mains(actor, cases.byId(actor, id).orElseThrow(CaseDesk::unknown))));
  }

  @POST
  @APIResponseSchema(CaseView.Detail.class)
  public Response merge(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Merger body) {
    UUID main = Input.required(body.mainId(), "mainId", "请选择主件。", "Choose the main case.");
    String note = Input.text(body.note(), "note", 0);
    return acts.on((c, actor) -> merging.merge(c, actor, id, ifMatch, main, note));
  }

  /** Takes it out again: it is no repeat. */
  @POST
  @Path("ends")
  @APIResponseSchema(CaseView.Detail.class)
  public Response unmerge(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Ended body) {
    String reason = Input.text(body.reason(), "reason", 2);
    return acts.on((c, actor) -> merging.unmerge(c, actor, id, ifMatch, reason));
  }
}
