package org.haochaping.evaluation.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

  private static final Logger LOG = Logger.getLogger(Pulls.class.getName());

  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Decoding decoding;
  @Inject Submissions submissions;
  @Inject PullRows rows;

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

  /** Whether a channel's plugin fetches by the settings of today. */
  boolean pulls(Tenant tenant, ChannelInstance channel) {
    try {
      return address(channel).isPresent()
          && decoding.surfaces(tenant, channel).contains(Surface.PULL);
    } catch (Refusal outOfService) {
      return false;
    }
  }

  /** How much time lies between two pulls of a channel. */
  Duration between(ChannelInstance channel) {
    return decoding.betweenPulls(channel);
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
                rows.claim(connection, tenant.id(), channel.id(), address(channel).orElseThrow()))
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
    for (int page = 0; page < MOST_PAGES; page++) {
      Pulled pulled = decoding.poll(tenant, channel, turn.cursor());
      boolean fresh = turn.isFresh(pulled);
      boolean ledAround = turn.isLedAround(pulled);
      turn.goOn(pulled);
      boolean held =
          transactions.in(
              tenant.id(),
              connection -> keep(connection, tenant.id(), channel.id(), turn, pulled, fresh));
      if (held && ledAround) {
        throw PullTroubles.ledAround();
      }
      if (!held || !pulled.more()) {
        return false;
      }
    }
    return true;
  }

  /** Page and cursor together; nothing where somebody else has taken over. */
  private boolean keep(
      Connection connection, UUID tenant, UUID channel, Turn turn, Pulled pulled, boolean fresh)
      throws SQLException {
    if (!rows.holds(connection, tenant, channel, turn.lease())) {
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
