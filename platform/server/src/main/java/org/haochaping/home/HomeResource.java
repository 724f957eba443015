package org.haochaping.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.rectification.CaseChanges;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The home page of whoever is signed in. */
@Path("home")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HomeResource {
  /** What changed is told this far back to whoever has never marked anything as seen. */
  private static final Duration AT_FIRST = Duration.ofDays(7);

  private static final int MOST = 20;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject RoleSections sections;
  @Inject CaseChanges changes;
  @Inject SeenUntil seen;
  @Inject Clock clock;

  /** Up to when the changes were read. */
  @Schema(name = "HomeSeen")
  public record Seen(@Nullable Instant at) {}

  @GET
  @RolesAllowed("**")
  public Home home() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    Actor actor = identity.actor();
    if (actor.tenant() == null) {
      return new Home(today, sections.ofOperator(), now, null, List.of());
    }
    return transactions.in(
        actor.tenantId(),
        connection -> {
          Instant since = seen.of(connection, actor).orElse(now.minus(AT_FIRST));
          return new Home(
              today,
              sections.of(connection, actor, today),
              now,
              since,
              changes.since(connection, actor, since, MOST));
        });
  }

  /** Marks what changed as seen, up to the moment the page was made. */
  @POST
  @Path("seen")
  @RolesAllowed("**")
  @APIResponse(responseCode = "204", description = "Marked")
  public Response seen(Seen body) {
    Actor actor = identity.staff();
    Instant at = body.at();
    Instant now = clock.instant();
    if (at == null || at.isAfter(now)) {
      throw Refusal.invalid(
          "moment-invalid", "请刷新首页后再标为已读。", "Reload the page, then mark it as seen.");
    }
    transactions.run(actor.tenantId(), connection -> seen.mark(connection, actor, at));
    return Response.noContent().build();
  }
}
