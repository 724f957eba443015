package org.haochaping.evaluation.terminal;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Calls (请评价) of the windows' own systems: one service, to be rated now by whoever it was rendered
 * to. A call that nobody answers expires, and a later one takes its place.
 */
@ApplicationScoped
public class Calls {
  private static final Duration KEPT = Duration.ofDays(31);

  /** Whoever began to rate in time may finish. */
  private static final Duration FINISHING = Duration.ofMinutes(3);

  @Inject Seal seal;
  @Inject Clock clock;

  /** What is to be rated. */
  record Wanted(
      UUID windowId,
      @Nullable UUID staffId,
      @Nullable UUID matterId,
      @Nullable String serviceRecordNumber,
      int serviceNumber,
      Duration lasts) {}

  /** A call as it was made. */
  record Call(
      UUID id,
      UUID windowId,
      @Nullable UUID staffId,
      @Nullable UUID matterId,
      @Nullable String serviceRecordNumber,
      int serviceNumber,
      Instant madeAt,
      Instant expiresAt,
      boolean answered) {

    /** Whether a rating that was tapped at a moment can be the answer. */
    boolean couldAsk(Instant tapped) {
      return !tapped.isBefore(madeAt.minus(FINISHING))
          && !tapped.isAfter(expiresAt.plus(FINISHING));
    }

    /** The 办件编号 stays out of logs. */
    @Override
    public String toString() {
      return "Call[" + id + "]";
    }
  }

  /** What became of a call. */
  @Schema(name = "CallState")
  public enum State {
    WAITING,
    ANSWERED,
    /** The window has called again since. */
    REPLACED,
    EXPIRED
  }

  Call make(Connection connection, UUID tenant, UUID channel, Wanted wanted) throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement old =
        connection.prepareStatement(
            "delete from terminal_call where tenant_id = ? and channel_instance_id = ?"
                + " and window_id = ? and id < uuid7_floor(?)")) {
      old.setObject(1, tenant);
      old.setObject(2, channel);
      old.setObject(3, wanted.windowId());
      old.setTimestamp(4, Timestamp.from(now.minus(KEPT)));
      old.executeUpdate();
    }
    UUID id = Ids.of(clock).next();
    String number = wanted.serviceRecordNumber();
    Seal.Sealed sealed = number == null ? null : seal.seal(place(tenant, id), number);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into terminal_call (tenant_id, id, channel_instance_id, window_id, staff_id,"
                + " matter_id, service_record_key_id, service_record_ciphertext, service_number,"
                + " made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, channel);
      statement.setObject(4, wanted.windowId());
      statement.setObject(5, wanted.staffId());
      statement.setObject(6, wanted.matterId());
      statement.setString(7, sealed == null ? null : sealed.keyId());
      statement.setBytes(8, sealed == null ? null : sealed.ciphertext());
      statement.setInt(9, wanted.serviceNumber());
      statement.setTimestamp(10, Timestamp.from(now));
      statement.setTimestamp(11, Timestamp.from(now.plus(wanted.lasts())));
      statement.executeUpdate();
    }
    return byId(connection, tenant, channel, id).orElseThrow();
  }

  /** What a window's terminals show now: its last call, unless it was answered or expired. */
  Optional<Call> open(Connection connection, UUID tenant, UUID channel, UUID window)
      throws SQLException {
    return last(connection, tenant, channel, window)
        .filter(call -> !call.answered() && clock.instant().isBefore(call.expiresAt()));
  }

  Optional<Call> byId(Connection connection, UUID tenant, UUID channel, UUID id)
      throws SQLException {
    return one(connection, tenant, channel, "id = ?", id);
  }

  State state(Connection connection, UUID tenant, UUID channel, Call call) throws SQLException {
    if (call.answered()) {
      return State.ANSWERED;
    }
    boolean isLast =
        last(connection, tenant, channel, call.windowId())
            .filter(last -> last.id().equals(call.id()))
            .isPresent();
    if (!isLast) {
      return State.REPLACED;
    }
    return clock.instant().isBefore(call.expiresAt()) ? State.WAITING : State.EXPIRED;
  }

  /** Notes by which rating it was answered. */
  void answered(Connection connection, UUID tenant, UUID id, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update terminal_call set evaluation_id = ? where tenant_id = ? and id = ?"
                + " and evaluation_id is null")) {
      statement.setObject(1, evaluation);
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  private Optional<Call> last(Connection connection, UUID tenant, UUID channel, UUID window)
      throws SQLException {
    return one(connection, tenant, channel, "window_id = ? order by id desc limit 1", window);
  }

  private Optional<Call> one(
      Connection connection, UUID tenant, UUID channel, String which, UUID value)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, window_id, staff_id, matter_id, service_record_key_id,"
                + " service_record_ciphertext, service_number, made_at, expires_at, evaluation_id"
                + " from terminal_call where tenant_id = ? and channel_instance_id = ? and "
                + which)) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, value);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(call(row, tenant)) : Optional.empty();
      }
    }
  }

  private Call call(ResultSet row, UUID tenant) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    byte[] ciphertext = row.getBytes(6);
    return new Call(
        id,
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        ciphertext == null
            ? null
            : seal.open(place(tenant, id), new Seal.Sealed(row.getString(5), ciphertext)),
        row.getInt(7),
        row.getTimestamp(8).toInstant(),
        row.getTimestamp(9).toInstant(),
        row.getObject(10, UUID.class) != null);
  }

  private static String place(UUID tenant, UUID id) {
    return tenant + "/terminal_call/" + id;
  }
}
