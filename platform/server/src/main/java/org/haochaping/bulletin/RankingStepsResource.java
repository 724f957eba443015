package org.haochaping.bulletin;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The steps of a ranking: compiled, submitted, returned or approved, published. */
@Path("bulletins/issues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE_BUREAU)
public class RankingStepsResource {
  private static final int LONGEST_ANALYSIS = 10_000;
  private static final int LONGEST_WORDS = 2000;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Issues issues;
  @Inject IssueAnswers answers;
  @Inject RankingWork rankings;
  @Inject Bulletins bulletins;

  /**
   * A ranking to be compiled.
   *
   * @param closingId of a year
   * @param analysis the bureau's own words, one paragraph a line
   */
  public record NewRanking(@Nullable UUID closingId, @Nullable String analysis) {
    private static UUID closing(@Nullable NewRanking body) {
      if (body == null || body.closingId == null) {
        throw Refusal.invalid(
            "closing-required",
            "请指明按哪一次年度结算汇总排名（closingId）。",
            "Say which closing of a year to compile from (closingId).");
      }
      return body.closingId;
    }

    private String words() {
      return Input.plain(Input.atMost(analysis, "analysis", LONGEST_ANALYSIS), "analysis");
    }
  }

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

  /** Compiles the ranking of a year. */
  @POST
  @APIResponseSchema(value = IssueView.class, responseCode = "201")
  public Response compile(@Nullable NewRanking body) {
    UUID closing = NewRanking.closing(body);
    String words = Input.body(body).words();
    return Response.fromResponse(
            on(
                (c, actor) ->
                    rankings.compile(
                        c, actor, Objects.requireNonNull(actor.tenant()), closing, words)))
        .status(Response.Status.CREATED)
        .build();
  }

  /** Compiles a ranking again while it is open. */
  @POST
  @Path("{id}/compilations")
  @APIResponseSchema(IssueView.class)
  public Response compileAgain(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable NewRanking body) {
    UUID closing = NewRanking.closing(body);
    String words = Input.body(body).words();
    return on((c, actor) -> rankings.compileAgain(c, actor, id, ifMatch, closing, words));
  }

  @POST
  @Path("{id}/submissions")
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
  @APIResponseSchema(IssueView.class)
  public Response publish(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    Actor actor = identity.staff();
    Issue approved =
        transactions.in(
            actor.tenantId(), connection -> rankings.taken(connection, actor, id, ifMatch));
    bulletins.publishApproved(actor, Objects.requireNonNull(actor.tenant()), approved);
    return on((connection, any) -> issues.get(connection, any.tenantId(), id));
  }

  private Response on(Act act) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> answers.of(connection, actor, act.on(connection, actor)));
  }
}
