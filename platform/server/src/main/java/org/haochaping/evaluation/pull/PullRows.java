package org.haochaping.evaluation.pull;

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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.tenancy.IdRows;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;

/** How far each channel has fetched, and who is at it. */
@ApplicationScoped
public class PullRows {
  /** Longer than one page takes, so that only a node that is gone loses its lease. */
  static final Duration LEASE = Duration.ofMinutes(3);

  /** No time to come lies further ahead, unless a clock was wrong when it was written. */
  private static final Duration FURTHEST = Duration.ofHours(25);

  @Inject Clock clock;

  /** Somebody may pull from here on. */
  record Lease(
      UUID id, Optional<String> cursor, Optional<String> lastPage, Mark mark, int failures) {}

  /** The channels whose time has not come, or that somebody is at. */
  Set<UUID> notDue(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select channel_instance_id from channel_pull where tenant_id = ?"
                + " and (next_at between ? and ? or lease_until between ? and ?)")) {
      statement.setObject(1, tenant);
      spans(statement, 2);
      return new HashSet<>(IdRows.of(statement));
    }
  }

  /**
   * Takes the lease of a channel whose time has come, unless somebody has it. A cursor that another
   * address gave is forgotten.
   */
  Optional<Lease> claim(Connection connection, UUID tenant, UUID channel, String address)
      throws SQLException {
    begin(connection, tenant, channel);
    UUID id = UUID.randomUUID();
    String counterpart = Sha256.hex(address);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_pull set lease = ?, lease_until = ?, started_at = ?, finished_at ="
                + " null, pages = 0, counterpart = ?, cursor = case when counterpart = ? then"
                + " cursor end, last_page = case when counterpart = ? then last_page end, mark ="
                + " case when counterpart = ? then mark end where tenant_id = ? and"
                + " channel_instance_id = ? and next_at not between ? and ? and (lease_until is"
                + " null or lease_until not between ? and ?) returning cursor, last_page, mark,"
                + " mark_steps, mark_reach, failures")) {
      Instant now = clock.instant();
      statement.setObject(1, id);
      statement.setTimestamp(2, Timestamp.from(now.plus(LEASE)));
      statement.setTimestamp(3, Timestamp.from(now));
      statement.setString(4, counterpart);
      statement.setString(5, counterpart);
      statement.setString(6, counterpart);
      statement.setString(7, counterpart);
      statement.setObject(8, tenant);
      statement.setObject(9, channel);
      spans(statement, 10);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Lease(
                    id,
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    new Mark(Optional.ofNullable(row.getString(3)), row.getInt(4), row.getInt(5)),
                    row.getInt(6)))
            : Optional.empty();
      }
    }
  }

  /** What lies ahead in good order: the next time, and the end of a lease. */
  private void spans(PreparedStatement statement, int first) throws SQLException {
    Instant next = clock.instant().plusMillis(1);
    statement.setTimestamp(first, Timestamp.from(next));
    statement.setTimestamp(first + 1, Timestamp.from(next.plus(FURTHEST)));
    statement.setTimestamp(first + 2, Timestamp.from(next));
    statement.setTimestamp(first + 3, Timestamp.from(next.plus(LEASE.multipliedBy(2))));
  }

  private void begin(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into channel_pull (tenant_id, channel_instance_id, next_at) values (?, ?, ?)"
                + " on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /** Whether the lease is still held; nobody takes it while this transaction lasts. */
  boolean holds(Connection connection, UUID tenant, UUID channel, Lease lease) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from channel_pull where tenant_id = ? and channel_instance_id = ?"
                + " and lease = ? for update")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, lease.id());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Moves the cursor and prolongs the lease. */
  void advance(Connection connection, UUID tenant, UUID channel, Turn turn, boolean unknown)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_pull set cursor = ?, last_page = ?, pages = pages + ?, lease_until = ?,"
                + " mark = ?, mark_steps = ?, mark_reach = ?"
                + " where tenant_id = ? and channel_instance_id = ?")) {
      statement.setString(1, turn.cursor().orElse(null));
      statement.setString(2, turn.lastPage().orElse(null));
      statement.setInt(3, unknown ? 1 : 0);
      statement.setTimestamp(4, Timestamp.from(clock.instant().plus(LEASE)));
      statement.setString(5, turn.mark().cursor().orElse(null));
      statement.setInt(6, turn.mark().steps());
      statement.setInt(7, turn.mark().reach());
      statement.setObject(8, tenant);
      statement.setObject(9, channel);
      statement.executeUpdate();
    }
  }

  /** Gives the lease back in the middle of a turn, for another one at once. */
  void giveBack(Connection connection, UUID tenant, UUID channel, Lease lease) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_pull set lease = null, lease_until = null, next_at = ?"
                + " where tenant_id = ? and channel_instance_id = ? and lease = ?")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, channel);
      statement.setObject(4, lease.id());
      statement.executeUpdate();
    }
  }

  /** Gives the lease back. Failures are counted as long as nothing new comes between them. */
  void end(
      Connection connection,
      UUID tenant,
      UUID channel,
      Lease lease,
      Duration wait,
      Optional<Refusal> trouble)
      throws SQLException {
    boolean well = trouble.isEmpty();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_pull set lease = null, lease_until = null, finished_at = ?, next_at ="
                + " ?, well_at = case when ? then ? else well_at end, failures = case when ? then 0"
                + " when pages > 0 then 1 else failures + 1 end, failing_since = case when ? then"
                + " null when pages > 0 then started_at else coalesce(failing_since, started_at)"
                + " end, trouble = ?, trouble_en = ? where tenant_id = ? and channel_instance_id ="
                + " ? and lease = ?")) {
      Timestamp now = Timestamp.from(clock.instant());
      statement.setTimestamp(1, now);
      statement.setTimestamp(2, Timestamp.from(clock.instant().plus(wait)));
      statement.setBoolean(3, well);
      statement.setTimestamp(4, now);
      statement.setBoolean(5, well);
      statement.setBoolean(6, well);
      statement.setString(7, trouble.map(Refusal::chinese).orElse(null));
      statement.setString(8, trouble.map(Refusal::english).orElse(null));
      statement.setObject(9, tenant);
      statement.setObject(10, channel);
      statement.setObject(11, lease.id());
      statement.executeUpdate();
    }
  }

  /** Lets a channel be pulled at once; from its counterpart's beginning if that is wanted. */
  void hasten(Connection connection, UUID tenant, UUID channel, boolean fromStart)
      throws SQLException {
    begin(connection, tenant, channel);
    try (PreparedStatement statement =
        connection.prepareStatement(
            fromStart
                ? "update channel_pull set next_at = ?, cursor = null, last_page = null, mark ="
                    + " null, lease = null, lease_until = null where tenant_id = ? and"
                    + " channel_instance_id = ?"
                : "update channel_pull set next_at = ?"
                    + " where tenant_id = ? and channel_instance_id = ?")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, channel);
      statement.executeUpdate();
    }
  }
}
