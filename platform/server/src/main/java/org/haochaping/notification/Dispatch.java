package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.Reach;

/**
 * Which messages a gateway is given now: no more than it takes, never more than one node at a time,
 * citizens' only by day. What is given is leased; a node that dies leaves it to be given again.
 */
@ApplicationScoped
public class Dispatch {
  private static final int MOST_AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** How far an idle gateway is ahead: what fits between two looks. */
  private static final Duration HEAD_START = Duration.ofMillis(500);

  @Inject SendingPolicies policies;
  @Inject Clock clock;

  /** One to be sent, with those it tells of as a digest. */
  record Parcel(Outgoing message, List<Outgoing> others) {

    Parcel {
      others = List.copyOf(others);
    }
  }

  /** Whether there is anything to be done at all. */
  boolean isIdle(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            // In an order only the index of the waiting has: none of the many sent is looked at.
            "(select 1 from outbox where tenant_id = ? and state = 'WAITING'"
                + " order by reach, quiet, due_at, id limit 1) union all"
                + " (select 1 from outbox where tenant_id = ? and state = 'SENDING'"
                + " order by lease_until limit 1)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** Claims what this gateway is given now; nothing while another node deals with it. */
  List<Parcel> claim(Connection connection, UUID tenant, NotifierInstance instance)
      throws SQLException {
    Instant now = clock.instant();
    Optional<Instant> free = freeAt(connection, tenant, instance.id(), now);
    if (free.isEmpty() || free.get().isAfter(now)) {
      return List.of();
    }
    Duration each = Duration.ofMinutes(1).dividedBy(instance.perMinute());
    Instant from = now.minus(HEAD_START);
    Instant next = free.get().isBefore(from) ? from : free.get();
    long room = 1 + Duration.between(next, now).toNanos() / Math.max(1, each.toNanos());
    // Whether a gateway is back is tried with one.
    int most = instance.pauses() > 0 ? 1 : (int) Math.min(MOST_AT_ONCE, room);
    List<Parcel> parcels = new ArrayList<>();
    List<UUID> taken = new ArrayList<>();
    for (Outgoing message : due(connection, tenant, instance, now, most)) {
      if (!taken.contains(message.id())) {
        List<Outgoing> others =
            message.digest() ? sameDigest(connection, tenant, message, now) : List.of();
        lease(connection, tenant, message, instance.id(), message.id(), now);
        taken.add(message.id());
        for (Outgoing other : others) {
          lease(connection, tenant, other, instance.id(), message.id(), now);
          taken.add(other.id());
        }
        parcels.add(new Parcel(message, others));
      }
    }
    if (!parcels.isEmpty()) {
      keepFree(connection, tenant, instance.id(), next.plus(each.multipliedBy(parcels.size())));
    }
    return parcels;
  }

  private static Optional<Instant> freeAt(
      Connection connection, UUID tenant, UUID instance, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select free_at from notifier_instance where tenant_id = ? and id = ?"
                + " and state = 'ACTIVE' and (paused_until is null or paused_until <= ?)"
                + " for update skip locked")) {
      statement.setObject(1, tenant);
      statement.setObject(2, instance);
      statement.setTimestamp(3, Timestamp.from(now));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
      }
    }
  }

  private static void keepFree(Connection connection, UUID tenant, UUID instance, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update notifier_instance set free_at = ? where tenant_id = ? and id = ?")) {
      statement.setTimestamp(1, Timestamp.from(at));
      statement.setObject(2, tenant);
      statement.setObject(3, instance);
      statement.executeUpdate();
    }
  }

  /** Those whose turn it is, in its order; of all the others none is read. */
  private List<Outgoing> due(
      Connection connection, UUID tenant, NotifierInstance instance, Instant now, int most)
      throws SQLException {
    boolean night = policies.of(connection, tenant).isQuiet(now);
    List<Due> found = new ArrayList<>();
    for (Reach reach : instance.reaches()) {
      found.addAll(due(connection, tenant, reach, false, now, most));
      if (!night) {
        found.addAll(due(connection, tenant, reach, true, now, most));
      }
    }
    return found.stream().sorted().limit(most).map(Due::message).toList();
  }

  /** A message and since when it is due. */
  private record Due(Instant at, Outgoing message) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return at.equals(other.at)
          ? message.id().compareTo(other.message.id())
          : at.compareTo(other.at);
    }
  }

  private static List<Due> due(
      Connection connection, UUID tenant, Reach reach, boolean quiet, Instant now, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + Outbox.COLUMNS
                + ", due_at from outbox where tenant_id = ? and state = 'WAITING' and reach = ?"
                + " and quiet = ? and due_at <= ? order by due_at, id limit ?"
                + " for update skip locked")) {
      statement.setObject(1, tenant);
      statement.setString(2, reach.name());
      statement.setBoolean(3, quiet);
      statement.setTimestamp(4, Timestamp.from(now));
      statement.setInt(5, most);
      List<Due> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Due(row.getTimestamp(13).toInstant(), Outbox.read(row)));
        }
      }
      return found;
    }
  }

  /** All that waits for the same person or group and is due, but the message itself. */
  private static List<Outgoing> sameDigest(
      Connection connection, UUID tenant, Outgoing message, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + Outbox.COLUMNS
                + " from outbox where tenant_id = ? and state = 'WAITING' and digest and id <> ?"
                + " and reach = ? and staff_id is not distinct from ? and due_at <= ?"
                + " order by id limit 200 for update skip locked")) {
      statement.setObject(1, tenant);
      statement.setObject(2, message.id());
      statement.setString(3, message.reach().name());
      statement.setObject(4, message.staffId());
      statement.setTimestamp(5, Timestamp.from(now));
      return list(statement);
    }
  }

  private static void lease(
      Connection connection, UUID tenant, Outgoing message, UUID instance, UUID with, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'SENDING', lease_until = ?, attempts = attempts + 1,"
                + " instance_id = ?, sent_with = ? where tenant_id = ? and id = ?")) {
      statement.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
      statement.setObject(2, instance);
      statement.setObject(3, with.equals(message.id()) ? null : with);
      statement.setObject(4, tenant);
      statement.setObject(5, message.id());
      statement.executeUpdate();
    }
  }

  private static List<Outgoing> list(PreparedStatement statement) throws SQLException {
    List<Outgoing> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(Outbox.read(row));
      }
    }
    return found;
  }
}
