package org.haochaping.evaluation.pull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** How a channel's pulling stands, and pulling at once. */
@Path("channels/{id}/pull")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class PullResource {
  private static final Duration OF_LATE = Duration.ofHours(24);

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Pulls pulls;
  @Inject PullWatch watch;
  @Inject PullRows rows;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * How a channel's pulling stands.
   *
   * @param minutes between two pulls
   * @param running whether somebody is at it now
   * @param wellAt when the last pull ended without trouble
   * @param pages of the last pull that had not been kept before
   * @param failures in a row without anything new between them
   * @param trouble why it stands still and what to do
   * @param counts what came in the last 24 hours
   */
  public record PullView(
      long minutes,
      @Nullable Instant nextAt,
      boolean running,
      @Nullable Instant startedAt,
      @Nullable Instant wellAt,
      int pages,
      int failures,
      @Nullable Instant failingSince,
      @Nullable String trouble,
      @Nullable String troubleEn,
      PullCounts counts) {}

  /**
   * Pull at once.
   *
   * @param fromStart whether from the counterpart's first page; what was taken counts once all the
   *     same
   */
  public record PullWanted(boolean fromStart) {}

  @GET
  public PullView pull(@PathParam("id") UUID id) {
    Tenant tenant = Objects.requireNonNull(identity.staff().tenant());
    return view(tenant, channel(tenant, id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public PullView pullNow(@PathParam("id") UUID id, @Nullable PullWanted wanted) {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    ChannelInstance channel = channel(tenant, id);
    if (!channel.active()) {
      throw PullTroubles.paused();
    }
    boolean fromStart = wanted != null && wanted.fromStart();
    transactions.run(
        tenant.id(),
        connection -> {
          rows.hasten(connection, tenant.id(), id, fromStart);
          journal.record(
              connection,
              tenant.id(),
              "PullAsked",
              id,
              actor.login(),
              Json.createObjectBuilder().add("fromStart", fromStart).build());
        });
    watch.begin(tenant, channel);
    return view(tenant, channel);
  }

  private ChannelInstance channel(Tenant tenant, UUID id) {
    ChannelInstance channel =
        transactions.in(
            tenant.id(),
            connection ->
                channels
                    .byId(connection, tenant.id(), id)
                    .orElseThrow(ChannelResource::unknownChannel));
    if (!pulls.pulls(tenant, channel)) {
      throw PullTroubles.nothingToPull();
    }
    return channel;
  }

  private PullView view(Tenant tenant, ChannelInstance channel) {
    long minutes = pulls.between(channel).toMinutes();
    Instant now = clock.instant();
    return transactions.in(
        tenant.id(),
        connection -> {
          PullStanding standing = PullStanding.of(connection, tenant.id(), channel.id(), now);
          return new PullView(
              minutes,
              standing.nextAt(),
              standing.running(),
              standing.startedAt(),
              standing.wellAt(),
              standing.pages(),
              standing.failures(),
              standing.failingSince(),
              standing.trouble(),
              standing.troubleEn(),
              PullCounts.since(connection, tenant.id(), channel.id(), now.minus(OF_LATE)));
        });
  }
}
