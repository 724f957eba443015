package org.haochaping.evaluation.push;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a counterpart delivered, whether both counts agree, and what still waits. */
@Path("channels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.LOCAL_IT,
  Role.Names.SERVICE_BUREAU
})
public class PushResource {
  private static final int BATCHES = 100;
  private static final int DAYS = 31;
  private static final int WAITING = 200;
  private static final int LONGEST_REASON = 200;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject PushBatches batches;
  @Inject RejectedRecords rejected;
  @Inject Replays replays;

  /** Days and deliveries, the latest first. */
  public record Deliveries(List<PushBatches.Day> days, List<PushBatch> items) {}

  /** What waits: how many in all, by reason, and the longest waiting. */
  @Schema(name = "RejectedQueue")
  public record Queue(
      long total, List<RejectedRecords.Group> groups, List<RejectedRecords.Waiting> items) {}

  /** Which records to give up, and why. */
  public record DiscardWanted(@Nullable Chosen chosen, @Nullable String reason) {}

  /** How many were given up. */
  public record Discarded(int discarded) {}

  @GET
  @Path("{id}/push-batches")
  public Deliveries deliveries(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    UUID channel = channel(actor, id).id();
    return transactions.in(
        tenant,
        connection ->
            new Deliveries(
                batches.days(connection, tenant, channel, DAYS),
                batches.latest(connection, tenant, channel, BATCHES)));
  }

  @GET
  @Path("{id}/rejected-records")
  public Queue queue(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    UUID channel = channel(actor, id).id();
    return transactions.in(
        tenant,
        connection -> {
          List<RejectedRecords.Group> groups = rejected.groups(connection, tenant, channel);
          return new Queue(
              groups.stream().mapToLong(RejectedRecords.Group::records).sum(),
              groups,
              rejected.waiting(connection, tenant, channel, WAITING));
        });
  }

  @POST
  @Path("{id}/rejected-records/replays")
  @Consumes(MediaType.APPLICATION_JSON)
  public Replays.Replayed replay(@PathParam("id") UUID id, @Nullable Chosen chosen) {
    Chosen which = Chosen.of(chosen);
    Actor actor = identity.staff();
    return replays.replay(
        Objects.requireNonNull(actor.tenant()), channel(actor, id), which, actor.login());
  }

  @POST
  @Path("{id}/rejected-records/discards")
  @Consumes(MediaType.APPLICATION_JSON)
  public Discarded discard(@PathParam("id") UUID id, @Nullable DiscardWanted wanted) {
    Chosen which = Chosen.of(wanted == null ? null : wanted.chosen());
    String reason = wanted == null || wanted.reason() == null ? "" : wanted.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "reason-missing",
          "请写明放弃这些记录的理由，最多" + LONGEST_REASON + "字。",
          "Say why these records are given up, in at most " + LONGEST_REASON + " characters.");
    }
    Actor actor = identity.staff();
    return new Discarded(
        replays.discard(
            Objects.requireNonNull(actor.tenant()),
            channel(actor, id),
            which,
            reason,
            actor.login()));
  }

  private ChannelInstance channel(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(),
        connection ->
            channels
                .byId(connection, actor.tenantId(), id)
                .orElseThrow(ChannelResource::unknownChannel));
  }
}
