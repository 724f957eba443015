package org.haochaping.bulletin.annual;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.document.Papers;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** 年度反馈整改落实情况报告, for the service centre that writes it and the government that receives it. */
@Path("annual-reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.GOVERNMENT_APPROVER
})
public class AnnualReportResource {
  private static final int FIRST_YEAR = 2018;
  private static final int LAST_YEAR = 2099;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject AnnualReports reports;
  @Inject AnnualWork work;
  @Inject Papers papers;

  /** What the office writes, for a year. */
  @Schema(name = "AnnualReportDraft")
  public record Drafted(
      @Nullable Integer year, @Nullable String problems, @Nullable String measures) {
    AnnualReports.Texts texts() {
      return new AnnualReports.Texts(
          Input.text(problems, "problems", 10), Input.text(measures, "measures", 10));
    }
  }

  @FunctionalInterface
  private interface Act {
    AnnualReport on(Connection connection, Actor actor) throws SQLException;
  }

  @GET
  public Page<AnnualReport> list() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> Page.all(reports.all(connection, actor.tenantId())));
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(AnnualReport.class)
  public Response one(@PathParam("id") UUID id) {
    return on((connection, actor) -> work.found(connection, actor, id));
  }

  /**
   * The report as a letter to the government.
   *
   * @param format {@code pdf}, {@code docx}, {@code xlsx} or {@code web}
   */
  @GET
  @Path("{id}/documents/{format}")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response file(@PathParam("id") UUID id, @PathParam("format") String format) {
    Actor actor = identity.staff();
    Document letter =
        transactions.in(
            actor.tenantId(),
            connection -> work.letter(connection, actor, work.found(connection, actor, id)));
    return papers.file(actor, format, letter, letter.title());
  }

  @POST
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(value = AnnualReport.class, responseCode = "201")
  public Response draft(Drafted body) {
    int year = Input.number(body.year(), "year", FIRST_YEAR, LAST_YEAR);
    AnnualReports.Texts texts = body.texts();
    return Response.fromResponse(
            on((connection, actor) -> work.draft(connection, actor, year, texts)))
        .status(Response.Status.CREATED)
        .build();
  }

  @PUT
  @Path("{id}/texts")
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(AnnualReport.class)
  public Response write(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Drafted body) {
    AnnualReports.Texts texts = body.texts();
    return on((connection, actor) -> work.write(connection, actor, id, ifMatch, texts));
  }

  @POST
  @Path("{id}/submissions")
  @RolesAllowed(Role.Names.SERVICE_CENTRE)
  @APIResponseSchema(AnnualReport.class)
  public Response submit(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    return on((connection, actor) -> work.submit(connection, actor, id, ifMatch));
  }

  @POST
  @Path("{id}/acknowledgements")
  @RolesAllowed(Role.Names.GOVERNMENT_APPROVER)
  @APIResponseSchema(AnnualReport.class)
  public Response receive(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    return on((connection, actor) -> work.receive(connection, actor, id, ifMatch));
  }

  private Response on(Act act) {
    Actor actor = identity.staff();
    AnnualReport report =
        transactions.inSnapshot(actor.tenantId(), connection -> act.on(connection, actor));
    return Response.ok(report).tag(Versions.tag(report.revision())).build();
  }
}
