package org.haochaping.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of a tenant's messages. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class MessageResource {
  private static final int PAGE = 50;
  private static final List<String> STATES =
      List.of("WAITING", "SENDING", "SENT", "REFUSED", "STUCK", "SKIPPED");

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject SentMessages messages;
  @Inject WaitingMessages waiting;
  @Inject Journal journal;

  /**
   * How many are in which state, and what waits.
   *
   * @param doubtful how often a server died in the middle of sending; so often somebody may have a
   *     message twice, unless his gateway knows it by its id
   */
  @Schema(name = "MessageCounts")
  public record Counts(
      Map<String, Integer> states, int doubtful, List<WaitingMessages.Waiting> waiting) {}

  /** Which are to be sent again; without any, all that are stuck. */
  @Schema(name = "ResendingWanted")
  public record AgainWanted(@Nullable List<UUID> ids) {}

  /** How many are on their way again. */
  @Schema(name = "Resent")
  public record Again(int count) {}

  @GET
  public Page<SentMessages.MessageView> list(
      @QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable UUID cursor) {
    if (state != null && !STATES.contains(state)) {
      throw Refusal.malformed(
          "state-unknown", "没有这种状态。", "There is no such state: " + String.join(", ", STATES));
    }
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            Page.cut(
                messages.list(connection, actor.tenantId(), state, cursor, PAGE + 1),
                PAGE,
                one -> one.id().toString()));
  }

  @GET
  @Path("counts")
  public Counts counts() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            new Counts(
                waiting.states(connection, actor.tenantId()),
                waiting.doubtful(connection, actor.tenantId()),
                waiting.of(connection, actor.tenantId())));
  }

  @POST
  @Path("resendings")
  public Again again(AgainWanted wanted) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          int count = messages.again(connection, actor.tenantId(), wanted.ids());
          journal.record(
              connection,
              actor.tenantId(),
              "MessagesSentAgain",
              actor.tenantId(),
              actor.login(),
              Json.createObjectBuilder().add("count", count).build());
          return new Again(count);
        });
  }
}
