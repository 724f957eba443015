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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.Reach;

/**
 * Which messages a gateway is given now: no more than it takes, never more than one node at a time,
 * citizens' only by day. What is given is leased; a node that dies leaves it to be given again, and
 * that is counted, for the recipient may have it twice.
 */
@ApplicationScoped
public class Dispatch {
  private static final int MOST_AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** How far an idle gateway is ahead: what fits between two looks. */
  private static final Duration HEAD_START = Duration.ofMillis(500);

  /** After so long in vain somebody is to look. */
  private static final Duration LONGEST_IN_VAIN = Duration.ofHours(24);

  /** So long a message waits for a gateway that is switched off. */
  private static final Duration SWITCHED_OFF = Duration.ofHours(1);

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
            "select 1 from outbox where tenant_id = ? and state in ('WAITING', 'SENDING') limit 1")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** Frees what a dead node held, and settles what no gateway can carry any more. */
  List<UUID> sweep(Connection connection, UUID tenant) throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement freed =
        connection.prepareStatement(
            "update outbox set state = 'WAITING', lease_until = null, sent_with = null,"
                + " doubtful = doubtful + 1"
                + " where tenant_id = ? and state = 'SENDING' and lease_until < ?")) {
      freed.setObject(1, tenant);
      freed.setTimestamp(2, now);
      freed.executeUpdate();
    }
    try (PreparedStatement stuck =
        connection.prepareStatement(
            "update outbox o set state = 'STUCK', settled_at = ?, reason_code = 'in-vain',"
                + " reason_zh = '连续24小时未能发出，请检查发送渠道后重新发送。',"
                + " reason_en = 'In vain for 24 hours; check the gateway and send again.'"
                + " where tenant_id = ? and state = 'WAITING' and due_at < ? and not exists"
                + " (select 1 from notifier_instance i where i.tenant_id = o.tenant_id"
                + " and i.state = 'ACTIVE' and i.pauses = 0 and o.reach = any (i.reaches))"
                + " and exists (select 1 from notifier_instance i where i.tenant_id = o.tenant_id"
                + " and i.state = 'ACTIVE' and o.reach = any (i.reaches)) returning id")) {
      stuck.setTimestamp(1, now);
      stuck.setObject(2, tenant);
      stuck.setTimestamp(3, Timestamp.from(clock.instant().minus(LONGEST_IN_VAIN)));
      List<UUID> settled = ids(stuck);
      settled.addAll(givenUp(connection, tenant, now));
      settled.addAll(skipped(connection, tenant, now));
      return settled;
    }
  }

  /** What was given so often, and each time nobody wrote down what became of it. */
  private static List<UUID> givenUp(Connection connection, UUID tenant, Timestamp now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'STUCK', settled_at = ?, reason_code = 'gave-up',"
                + " reason_zh = '多次发送都没有结果，评价人或工作人员可能已收到，请核对后决定是否重新发送。',"
                + " reason_en = 'Sent several times without an outcome; it may have arrived. Check"
                + " before it is sent again.'"
                + " where tenant_id = ? and state = 'WAITING' and attempts >= ? returning id")) {
      statement.setTimestamp(1, now);
      statement.setObject(2, tenant);
      statement.setInt(3, Settlement.MOST_ATTEMPTS);
      return ids(statement);
    }
  }

  /** Who switches a gateway off for a while means to switch it on again. */
  private List<UUID> skipped(Connection connection, UUID tenant, Timestamp now)
      throws SQLException {
    try (PreparedStatement skipped =
        connection.prepareStatement(
            "update outbox o set state = 'SKIPPED', settled_at = ?, reason_code = ?,"
                + " reason_zh = ?, reason_en = ?"
                + " where tenant_id = ? and state = 'WAITING' and not exists"
                + " (select 1 from notifier_instance i where i.tenant_id = o.tenant_id"
                + " and i.state = 'ACTIVE' and o.reach = any (i.reaches))"
                + " and (due_at < ? or not exists"
                + " (select 1 from notifier_instance i where i.tenant_id = o.tenant_id"
                + " and i.state = 'OFF' and o.reach = any (i.reaches))) returning id")) {
      skipped.setTimestamp(1, now);
      skipped.setString(2, Outbox.NO_WAY.code());
      skipped.setString(3, Outbox.NO_WAY.chinese());
      skipped.setString(4, Outbox.NO_WAY.english());
      skipped.setObject(5, tenant);
      skipped.setTimestamp(6, Timestamp.from(clock.instant().minus(SWITCHED_OFF)));
      return ids(skipped);
    }
  }

  private static List<UUID> ids(PreparedStatement statement) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
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

  private List<Outgoing> due(
      Connection connection, UUID tenant, NotifierInstance instance, Instant now, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + Outbox.COLUMNS
                + " from outbox where tenant_id = ? and state = 'WAITING' and reach = any (?)"
                + " and due_at <= ? and (not ? or not quiet) order by due_at, id limit ?"
                + " for update skip locked")) {
      statement.setObject(1, tenant);
      statement.setArray(
          2,
          connection.createArrayOf("text", instance.reaches().stream().map(Reach::name).toArray()));
      statement.setTimestamp(3, Timestamp.from(now));
      statement.setBoolean(4, policies.of(connection, tenant).isQuiet(now));
      statement.setInt(5, most);
      return list(statement);
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

  /** What waits, per state, for lists and alarms. */
  Map<String, Integer> counts(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select state, count(*) from outbox where tenant_id = ? group by state")) {
      statement.setObject(1, tenant);
      Map<String, Integer> counts = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getInt(2));
        }
      }
      return counts;
    }
  }
}
