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
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;

/**
 * Frees what a dead node held, and settles what no gateway can carry any more, a stretch at a time
 * however much waits.
 */
@ApplicationScoped
public class Sweep {
  private static final int STRETCH = 500;

  /** After so long in vain somebody is to look. */
  private static final Duration LONGEST_IN_VAIN = Duration.ofHours(24);

  /** Who switches a gateway off for a while means to switch it on again. */
  private static final Duration SWITCHED_OFF = Duration.ofHours(1);

  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final Problem IN_VAIN =
      Problem.of(
          "in-vain",
          "settings",
          "连续24小时未能发出，请检查发送渠道后重新发送。",
          "In vain for 24 hours; check the gateway and send again.");

  private static final Problem GAVE_UP =
      Problem.of(
          "gave-up",
          "settings",
          "多次发送都没有结果，评价人或工作人员可能已收到，请核对后决定是否重新发送。",
          "Sent several times without an outcome; it may have arrived. Check before it is sent"
              + " again.");

  @Inject Clock clock;

  /**
   * Settles what these gateways of the tenant cannot carry.
   *
   * @return what was settled
   */
  List<UUID> through(Connection connection, UUID tenant, List<NotifierInstance> gateways)
      throws SQLException {
    Instant now = clock.instant();
    free(connection, tenant, now);
    List<UUID> settled = new ArrayList<>(givenUp(connection, tenant, now));
    Set<Reach> carried = reaches(gateways, NotifierInstance::active);
    Set<Reach> working = reaches(gateways, one -> one.active() && one.pauses() == 0);
    Set<Reach> off = reaches(gateways, one -> !one.active());
    for (Reach reach : Reach.values()) {
      if (!carried.contains(reach)) {
        Instant before = off.contains(reach) ? now.minus(SWITCHED_OFF) : EVER;
        settled.addAll(settle(connection, tenant, reach, before, "SKIPPED", Outbox.NO_WAY));
      } else if (!working.contains(reach) && isInVain(connection, tenant, reach, now)) {
        Instant before = now.minus(LONGEST_IN_VAIN);
        settled.addAll(settle(connection, tenant, reach, before, "STUCK", IN_VAIN));
      }
    }
    return settled;
  }

  private static Set<Reach> reaches(
      List<NotifierInstance> gateways, Predicate<NotifierInstance> which) {
    return gateways.stream()
        .filter(which)
        .flatMap(one -> one.reaches().stream())
        .collect(Collectors.toSet());
  }

  /** What was claimed, and nobody wrote down what became of it: it may have arrived. */
  private static void free(Connection connection, UUID tenant, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'WAITING', lease_until = null, sent_with = null,"
                + " doubtful = doubtful + 1"
                + " where tenant_id = ? and state = 'SENDING' and lease_until < ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(now));
      statement.executeUpdate();
    }
  }

  /** What was given so often, and each time nobody wrote down what became of it. */
  private static List<UUID> givenUp(Connection connection, UUID tenant, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'STUCK', settled_at = ?, reason_code = ?, reason_zh = ?,"
                + " reason_en = ? where tenant_id = ? and state = 'WAITING' and attempts >= "
                + Settlement.MOST_ATTEMPTS
                + " returning id")) {
      statement.setTimestamp(1, Timestamp.from(now));
      reason(statement, 2, GAVE_UP);
      statement.setObject(5, tenant);
      return ids(statement);
    }
  }

  /** Whether nothing at all went out; a gateway that is only slow takes its time. */
  private static boolean isInVain(Connection connection, UUID tenant, Reach reach, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from outbox where tenant_id = ? and settled_at > ? and state = 'SENT'"
                + " and reach = ? order by settled_at desc limit 1")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(now.minus(LONGEST_IN_VAIN)));
      statement.setString(3, reach.name());
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    }
  }

  private List<UUID> settle(
      Connection connection, UUID tenant, Reach reach, Instant before, String state, Problem why)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = ?, settled_at = ?, reason_code = ?, reason_zh = ?,"
                + " reason_en = ? where tenant_id = ? and id in (select id from outbox"
                + " where tenant_id = ? and state = 'WAITING' and reach = ?"
                + " and quiet = any ('{false,true}') and due_at < ? limit ?"
                + " for update skip locked) returning id")) {
      statement.setString(1, state);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      reason(statement, 3, why);
      statement.setObject(6, tenant);
      statement.setObject(7, tenant);
      statement.setString(8, reach.name());
      statement.setTimestamp(9, Timestamp.from(before));
      statement.setInt(10, STRETCH);
      return ids(statement);
    }
  }

  private static void reason(PreparedStatement statement, int at, Problem why) throws SQLException {
    statement.setString(at, why.code());
    statement.setString(at + 1, why.chinese());
    statement.setString(at + 2, why.english());
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
}
