package org.haochaping.bulletin;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.form.BulletinTemplate;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Period;
import org.haochaping.document.OfficeForms;
import org.haochaping.document.OfficeForms.OfficeForm;
import org.haochaping.document.Papers;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Bulletins on their way, and the steps of a ranking. */
@Path("bulletins/issues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.GOVERNMENT_APPROVER
})
public class IssueResource {
  private static final int PAGE = 50;
  private static final int LONGEST_ANALYSIS = 10_000;
  private static final int LONGEST_WORDS = 2000;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Issues issues;
  @Inject Issuers issuers;
  @Inject BulletinDrafts drafts;
  @Inject RankingWork rankings;
  @Inject Bulletins bulletins;
  @Inject Papers papers;
  @Inject OfficeForms officeForms;
  @Inject Clock clock;

  /**
   * A ranking to be compiled.
   *
   * @param closingId of a year
   * @param analysis the bureau's own words, one paragraph a line
   */
  public record NewRanking(@Nullable UUID closingId, @Nullable String analysis) {}

  /** Why, or with which words. */
  public record StepWords(@Nullable String text) {
    static String of(@Nullable StepWords body) {
      String text = body == null ? null : body.text;
      return Input.plain(Input.atMost(text, "text", LONGEST_WORDS), "text");
    }
  }

  @FunctionalInterface
  private interface Act {
    Issue on(Connection connection, Actor actor) throws SQLException;
  }

  /**
   * Those of the tenant, the latest opened first.
   *
   * @param period as 2026-10, 2026-H1 or 2026; of all when none is named
   */
  @GET
  public Page<IssueView> list(
      @QueryParam("period") @Nullable String period, @QueryParam("cursor") @Nullable UUID cursor) {
    UUID tenant = identity.staff().tenantId();
    Period of = period == null ? null : Period.parse(period);
    return transactions.in(
        tenant,
        connection ->
            Page.cut(
                issues.page(connection, tenant, of, cursor, PAGE + 1).stream()
                    .map(IssueView::of)
                    .toList(),
                PAGE,
                issue -> issue.id().toString()));
  }

  /** One with everything that happened to it. */
  @GET
  @Path("{id}")
  @APIResponseSchema(IssueView.class)
  public Response one(@PathParam("id") UUID id) {
    return on((connection, actor) -> issues.get(connection, actor.tenantId(), id));
  }

  /**
   * A draft, or what became of it, as a file to read.
   *
   * @param format {@code pdf}, {@code docx} or {@code web}
   */
  @GET
  @Path("{id}/documents/{format}")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response file(@PathParam("id") UUID id, @PathParam("format") String format) {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    record Seen(Document document, Optional<OfficeForm> template) {}
    Seen seen =
        transactions.in(
            tenant.id(),
            connection ->
                new Seen(
                    drafts.seen(connection, tenant, issues.get(connection, tenant.id(), id), today),
                    officeForms.now(connection, tenant.id(), BulletinTemplate.KIND)));
    return papers.letter(actor, format, seen.document, seen.document.title(), seen.template);
  }

  /** Compiles the ranking of a year; again while it is open. */
  @POST
  @RolesAllowed(Role.Names.SERVICE_BUREAU)
  @APIResponseSchema(value = IssueView.class, responseCode = "201")
  public Response compile(@Nullable NewRanking body) {
    if (body == null || body.closingId() == null) {
      throw Refusal.invalid(
          "closing-required",
          "请指明按哪一次年度结算汇总排名（closingId）。",
          "Say which closing of a year to compile from (closingId).");
    }
    UUID closing = body.closingId();
    String analysis =
        Input.plain(Input.atMost(body.analysis(), "analysis", LONGEST_ANALYSIS), "analysis");
    return Response.fromResponse(
            on(
                (connection, actor) ->
                    rankings.compile(
                        connection,
                        actor,
                        Objects.requireNonNull(actor.tenant()),
                        closing,
                        analysis)))
        .status(Response.Status.CREATED)
        .build();
  }

  @POST
  @Path("{id}/submissions")
  @RolesAllowed(Role.Names.SERVICE_BUREAU)
  @APIResponseSchema(IssueView.class)
  public Response submit(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable StepWords body) {
    return on((c, actor) -> rankings.submit(c, actor, id, ifMatch, StepWords.of(body)));
  }

  @POST
  @Path("{id}/returns")
  @RolesAllowed(Role.Names.GOVERNMENT_APPROVER)
  @APIResponseSchema(IssueView.class)
  public Response sendBack(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable StepWords body) {
    return on((c, actor) -> rankings.sendBack(c, actor, id, ifMatch, StepWords.of(body)));
  }

  @POST
  @Path("{id}/approvals")
  @RolesAllowed(Role.Names.GOVERNMENT_APPROVER)
  @APIResponseSchema(IssueView.class)
  public Response approve(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable StepWords body) {
    return on((c, actor) -> rankings.approve(c, actor, id, ifMatch, StepWords.of(body)));
  }

  /** Publishes an approved ranking. */
  @POST
  @Path("{id}/publications")
  @RolesAllowed(Role.Names.SERVICE_BUREAU)
  @APIResponseSchema(IssueView.class)
  public Response publish(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = identity.staff();
    Issue approved =
        transactions.in(
            actor.tenantId(), connection -> rankings.taken(connection, actor, id, ifMatch));
    bulletins.publishApproved(actor, Objects.requireNonNull(actor.tenant()), approved);
    return one(id);
  }

  private Response on(Act act) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          Issue issue = act.on(connection, actor);
          return Response.ok(
                  IssueView.of(
                      issue,
                      issues.steps(connection, issue),
                      issuers.may(connection, actor, issue)))
              .tag(Versions.tag(issue.revision()))
              .build();
        });
  }
}
