package org.haochaping.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** 数据保留: how long what is kept, what is held, and what the nights have taken away. */
@Path("retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LEAD_DEPARTMENT})
public class RetentionResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;
  @Inject TermErasure terms;
  @Inject ErasureRuns runs;
  @Inject ErasureRequests requests;
  @Inject LegalHolds holds;
  @Inject Clock clock;

  /**
   * The whole picture of one tenant.
   *
   * @param nextRun when the next night's work begins; none until it has been queued
   */
  public record RetentionView(
      List<TermView> terms,
      @Nullable Instant nextRun,
      List<ErasureRuns.ErasureRun> runs,
      ErasureRequests.Count requests,
      List<LegalHolds.LegalHold> holds) {}

  /** One class and its term. */
  @Schema(name = "RetentionTerm")
  public record TermView(
      DataClass kind,
      String chinese,
      String english,
      int days,
      String clause,
      @Nullable String ruledBy,
      @Nullable String lockedBy) {

    static TermView of(RetentionPolicy.Term term) {
      return new TermView(
          term.kind(),
          term.kind().chinese(),
          term.kind().english(),
          term.days(),
          term.clause(),
          term.ruledBy(),
          term.lockedBy());
    }
  }

  @GET
  public RetentionView view() {
    Actor actor = identity.staff();
    LocalDate today = LocalDate.ofInstant(clock.instant(), RetentionPolicy.CHINA);
    return transactions.in(
        actor.tenantId(),
        connection ->
            new RetentionView(
                RetentionPolicy.of(policies.rules(connection, actor.tenantId(), today))
                    .terms()
                    .stream()
                    .map(TermView::of)
                    .toList(),
                terms.next(connection, actor.tenantId()).orElse(null),
                runs.latest(connection, actor.tenantId()),
                requests.count(connection, actor.tenantId()),
                holds.seenBy(connection, actor.tenantId())));
  }
}
