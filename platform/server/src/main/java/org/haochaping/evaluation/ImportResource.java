package org.haochaping.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** Imports followed, and what was rejected taken away again for correction. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE,
  Role.Names.LOCAL_IT
})
public class ImportResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ImportJobs jobs;
  @Inject Submissions submissions;

  /**
   * The newest imports first.
   *
   * @param channel of which channel; of all without
   */
  @GET
  public Page<ImportJobs.ImportJob> list(@QueryParam("channel") @Nullable UUID channel) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> Page.all(jobs.latest(connection, actor.tenantId(), channel)));
  }

  @GET
  @Path("{id}")
  public ImportJobs.ImportJob one(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions
        .in(actor.tenantId(), connection -> jobs.byId(connection, actor.tenantId(), id))
        .orElseThrow(ImportRefusals::unknown);
  }

  @GET
  @Path("{id}/rejected")
  @Produces("text/csv; charset=utf-8")
  @APIResponseSchema(String.class)
  public Response rejected(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    ImportJobs.ImportJob job = one(id);
    List<ImportJobs.Rejection> rejections =
        transactions.in(
            actor.tenantId(),
            connection -> jobs.rejections(connection, actor.tenantId(), job.id()));
    StringBuilder csv = new StringBuilder("\ufeff行号,列,原因代码,原因,Reason\r\n");
    for (ImportJobs.Rejection rejection : rejections) {
      csv.append(rejection.position())
          .append(',')
          .append(cell(rejection.field()))
          .append(',')
          .append(cell(rejection.code()))
          .append(',')
          .append(cell(rejection.chinese()))
          .append(',')
          .append(cell(rejection.english()))
          .append("\r\n");
    }
    return Response.ok(csv.toString())
        .header("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"")
        .build();
  }

  /** Takes the same file again by the settings of today; what counted does not count again. */
  @POST
  @Path("{id}/replays")
  @APIResponseSchema(value = FileResource.Submitted.class, responseCode = "202")
  public Response replay(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    UUID job =
        transactions.in(
            actor.tenantId(),
            connection -> submissions.replay(connection, actor.tenantId(), id, actor.login()));
    return Response.accepted(new FileResource.Submitted(job)).build();
  }

  /** A cell that no spreadsheet takes for a formula. */
  static String cell(String text) {
    String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
