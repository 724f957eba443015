package org.haochaping.bulletin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.form.BulletinTemplate;
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
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** Bulletins on their way. */
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

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Issues issues;
  @Inject IssueAnswers answers;
  @Inject BulletinDrafts drafts;
  @Inject Papers papers;
  @Inject OfficeForms officeForms;
  @Inject Clock clock;

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
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> answers.of(connection, actor, issues.get(connection, actor.tenantId(), id)));
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
}
