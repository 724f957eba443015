package org.haochaping.evaluation.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Submissions;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** Fetches what counterparts have, page by page; they are asked outside of all transactions. */
@ApplicationScoped
public class Pulls {
  static final String ACTOR = "pull";

  /** Pages of one turn, so that the others have theirs. */
  static final int MOST_PAGES = 20;

  /** The same for a counterpart that is slow; a page that has begun is waited for. */
  static final Duration MOST_TIME = Duration.ofMinutes(1);

  private static final Duration USUAL = Duration.ofHours(1);
  private static final Logger LOG = Logger.getLogger(Pulls.class.getName());

  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Decoding decoding;
  @Inject Submissions submissions;
  @Inject PullRows rows;
  @Inject Clock clock;

  /** The channels of a tenant whose time has come. */
  List<ChannelInstance> due(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection -> {
          Set<UUID> later = rows.notDue(connection, tenant.id());
          return channels.all(connection, tenant.id()).stream()
              .filter(channel -> channel.active() && address(channel).isPresent())
              .filter(channel -> !later.contains(channel.id()))
              .toList();
        });
  }

  /**
   * Whether a channel's plugin fetches by the settings of today. One that is out of service may: it
   * says so when it is asked for a page, where it is seen.
   */
  boolean pulls(Tenant tenant, ChannelInstance channel) {
    try {
      return address(channel).isPresent()
          && decoding.surfaces(tenant, channel).contains(Surface.PULL);
    } catch (Refusal outOfService) {
      return true;
    }
  }

  /** How much time lies between two pulls of a channel. */
  Duration between(ChannelInstance channel) {
    try {
      return decoding.betweenPulls(channel);
    } catch (Refusal outOfService) {
      return USUAL;
    }
  }

  /** Pulls for a channel if its time has come and nobody else does. */
  void pull(Tenant tenant, ChannelInstance channel) {
    if (!channel.active() || !pulls(tenant, channel)) {
      return;
    }
    Duration usual = between(channel);
    transactions
        .in(
            tenant.id(),
            connection ->
                isAsBefore(connection, tenant.id(), channel)
                    ? rows.claim(
                        connection, tenant.id(), channel.id(), address(channel).orElseThrow())
                    : Optional.<PullRows.Lease>empty())
        .ifPresent(lease -> pull(tenant, channel, usual, new Turn(lease)));
  }

  private void pull(Tenant tenant, ChannelInstance channel, Duration usual, Turn turn) {
    try {
      boolean more = pages(tenant, channel, turn);
      end(tenant, channel, turn, more ? turn.beforeMore() : usual, Optional.empty());
    } catch (Refusal refused) {
      end(tenant, channel, turn, turn.beforeAgain(usual), Optional.of(refused));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a pull of {0} failed: {1}", new Object[] {channel, e.getClass()});
      end(tenant, channel, turn, turn.beforeAgain(usual), Optional.of(PullTroubles.broken()));
    }
  }

  /** Whether the counterpart has more than one turn may take. */
  private boolean pages(Tenant tenant, ChannelInstance channel, Turn turn) {
    Instant enough = clock.instant().plus(MOST_TIME);
    for (int page = 0; page < MOST_PAGES && clock.instant().isBefore(enough); page++) {
      Pulled pulled = decoding.poll(tenant, channel, turn.cursor());
      boolean fresh = turn.isFresh(pulled);
      boolean ledAround = turn.isLedAround(pulled);
      turn.goOn(pulled);
      boolean held =
          transactions.in(
              tenant.id(),
              connection -> keep(connection, tenant.id(), channel, turn, pulled, fresh));
      if (held && ledAround) {
        throw PullTroubles.ledAround();
      }
      if (!held || !pulled.more()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Page and cursor together; nothing where somebody else has taken over, or where the channel was
   * given other settings meanwhile: what came by those of before may be another system's.
   */
  private boolean keep(
      Connection connection,
      UUID tenant,
      ChannelInstance asked,
      Turn turn,
      Pulled pulled,
      boolean fresh)
      throws SQLException {
    UUID channel = asked.id();
    if (!rows.holds(connection, tenant, channel, turn.lease())) {
      return false;
    }
    if (!isAsBefore(connection, tenant, asked)) {
      rows.giveBack(connection, tenant, channel, turn.lease());
      return false;
    }
    boolean unknown =
        fresh
            && submissions.once(
                connection, tenant, channel, pulled.fileName(), pulled.bytes(), ACTOR);
    if (unknown) {
      turn.brought();
    }
    rows.advance(connection, tenant, channel, turn, unknown);
    return true;
  }

  private boolean isAsBefore(Connection connection, UUID tenant, ChannelInstance channel)
      throws SQLException {
    return channels.byId(connection, tenant, channel.id()).filter(channel::equals).isPresent();
  }

  private void end(
      Tenant tenant, ChannelInstance channel, Turn turn, Duration wait, Optional<Refusal> trouble) {
    transactions.run(
        tenant.id(),
        connection -> rows.end(connection, tenant.id(), channel.id(), turn.lease(), wait, trouble));
  }

  private static Optional<String> address(ChannelInstance channel) {
    return Optional.ofNullable(channel.settings().get(Pulled.ADDRESS))
        .filter(address -> !address.isBlank());
  }
}
