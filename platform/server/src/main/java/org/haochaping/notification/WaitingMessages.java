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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Reach;
import org.jspecify.annotations.Nullable;

/** How many messages wait, since when, and when the last of them will be out. */
@ApplicationScoped
public class WaitingMessages {
  /** What was sent in it tells how much a gateway really takes. */
  private static final Duration LOOKED_BACK = Duration.ofMinutes(15);

  /** Beyond it nobody can tell. */
  private static final Duration FORESEEN = Duration.ofDays(366);

  @Inject NotifierInstances instances;
  @Inject SendingPolicies policies;
  @Inject Clock clock;

  /**
   * What waits for gateways of one kind.
   *
   * @param since when the oldest of it was put in
   * @param lastOut when the last of it is out if nothing is added, at the rate at which the
   *     gateways take it now, quiet hours included; none where nothing goes out
   */
  @Schema(name = "MessagesWaiting")
  public record Waiting(Reach reach, int count, Instant since, @Nullable Instant lastOut) {}

  /** As the rows have it. */
  private record Queue(
      Reach reach, int count, boolean byDay, Instant since, Instant firstDue, Instant lastDue) {}

  List<Waiting> of(Connection connection, UUID tenant) throws SQLException {
    List<NotifierInstance> gateways =
        instances.all(connection, tenant).stream().filter(NotifierInstance::active).toList();
    SendingPolicy policy = policies.of(connection, tenant);
    List<Waiting> waiting = new ArrayList<>();
    for (Queue queue : queues(connection, tenant)) {
      List<NotifierInstance> carriers =
          gateways.stream().filter(one -> one.reaches().contains(queue.reach)).toList();
      Instant lastOut =
          carriers.isEmpty()
              ? null
              : lastOut(connection, tenant, queue, carriers, policy).orElse(null);
      waiting.add(new Waiting(queue.reach, queue.count, queue.since, lastOut));
    }
    return waiting;
  }

  /** How often a server died in the middle of sending: so often somebody may have it twice. */
  int doubtful(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select coalesce(sum(doubtful), 0) from outbox where tenant_id = ? and doubtful > 0")) {
      statement.setObject(1, tenant);
      return number(statement);
    }
  }

  /** How many are in which state. */
  Map<String, Integer> states(Connection connection, UUID tenant) throws SQLException {
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

  private Optional<Instant> lastOut(
      Connection connection,
      UUID tenant,
      Queue queue,
      List<NotifierInstance> carriers,
      SendingPolicy policy)
      throws SQLException {
    Instant now = clock.instant();
    double perMinute = perMinute(connection, tenant, queue, carriers, policy);
    if (perMinute == 0) {
      return Optional.empty();
    }
    Duration work = Duration.ofSeconds((long) Math.ceil(queue.count * 60 / perMinute));
    if (work.compareTo(FORESEEN) > 0) {
      return Optional.empty();
    }
    Instant end =
        queue.byDay ? policy.end(free(carriers, now), work) : free(carriers, now).plus(work);
    return Optional.of(end.isAfter(queue.lastDue) ? end : queue.lastDue);
  }

  /** What the settings promise, or what really went out while enough was waiting. */
  private double perMinute(
      Connection connection,
      UUID tenant,
      Queue queue,
      List<NotifierInstance> carriers,
      SendingPolicy policy)
      throws SQLException {
    int promised = carriers.stream().mapToInt(NotifierInstance::perMinute).sum();
    Instant now = clock.instant();
    Instant from = now.minus(LOOKED_BACK);
    boolean quiet = queue.byDay && (policy.isQuiet(now) || policy.isQuiet(from));
    if (quiet || queue.firstDue.isAfter(from)) {
      return promised;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from outbox where tenant_id = ? and settled_at > ? and state = 'SENT'"
                + " and reach = ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(from));
      statement.setString(3, queue.reach.name());
      return Math.min(promised, (double) number(statement) / LOOKED_BACK.toMinutes());
    }
  }

  /** From when on one of them takes something. */
  private static Instant free(List<NotifierInstance> carriers, Instant now) {
    Instant first = Instant.MAX;
    for (NotifierInstance one : carriers) {
      Instant paused = one.pausedUntil();
      Instant free = paused == null || paused.isBefore(now) ? now : paused;
      first = free.isBefore(first) ? free : first;
    }
    return first;
  }

  private static List<Queue> queues(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select reach, count(*), bool_or(quiet), min(created_at), min(due_at), max(due_at)"
                + " from outbox where tenant_id = ? and state in ('WAITING', 'SENDING')"
                + " group by reach order by reach")) {
      statement.setObject(1, tenant);
      List<Queue> queues = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          queues.add(
              new Queue(
                  Reach.valueOf(row.getString(1)),
                  row.getInt(2),
                  row.getBoolean(3),
                  row.getTimestamp(4).toInstant(),
                  row.getTimestamp(5).toInstant(),
                  row.getTimestamp(6).toInstant()));
        }
      }
      return queues;
    }
  }

  private static int number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
