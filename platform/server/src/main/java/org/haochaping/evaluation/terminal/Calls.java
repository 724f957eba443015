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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Whether it asks for the same service of the same case, by a system that calls again. */
    boolean isAbout(Wanted wanted) {
      return serviceRecordNumber != null
          && serviceRecordNumber.equals(wanted.serviceRecordNumber)
          && serviceNumber == wanted.serviceNumber
          && Objects.equals(staffId, wanted.staffId)
          && Objects.equals(matterId, wanted.matterId);
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

  /** Makes a call, or lets the one that is open last longer when it is the same. */
  Call make(Connection connection, UUID tenant, UUID channel, Wanted wanted) throws SQLException {
    Instant now = clock.instant();
    Optional<Call> same =
        open(connection, tenant, channel, wanted.windowId()).filter(call -> call.isAbout(wanted));
    if (same.isPresent()) {
      lasts(connection, tenant, same.get().id(), now.plus(wanted.lasts()));
      return byId(connection, tenant, channel, same.get().id()).orElseThrow();
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

  private static void lasts(Connection connection, UUID tenant, UUID id, Instant until)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update terminal_call set expires_at = greatest(expires_at, ?)"
                + " where tenant_id = ? and id = ?")) {
      statement.setTimestamp(1, Timestamp.from(until));
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  /** What a window's terminals show now: its last call, unless it was answered or expired. */
  Optional<Call> open(Connection connection, UUID tenant, UUID channel, UUID window)
      throws SQLException {
    return last(connection, tenant, channel, window)
        .filter(call -> !call.answered() && clock.instant().isBefore(call.expiresAt()));
  }

  Optional<Call> byId(Connection connection, UUID tenant, UUID channel, UUID id)
      throws SQLException {
    return list(connection, tenant, "channel_instance_id = ? and id = ?", channel, id).stream()
        .findFirst();
  }

  /** The same by its window: the terminal may have been paired by another channel since. */
  Optional<Call> ofWindow(Connection connection, UUID tenant, UUID window, UUID id)
      throws SQLException {
    return list(connection, tenant, "window_id = ? and id = ?", window, id).stream().findFirst();
  }

  /** Those about a case that stand at the windows of the unit a rating is about. */
  List<Call> ofCase(Connection connection, UUID tenant, UUID evaluation, String number)
      throws SQLException {
    return list(
            connection,
            tenant,
            "service_record_ciphertext is not null and window_id in (select w.id"
                + " from service_window w join evaluation e on e.tenant_id = w.tenant_id"
                + " and e.unit_id = w.unit_id where e.tenant_id = ? and e.id = ?)",
            tenant,
            evaluation)
        .stream()
        .filter(call -> number.equals(call.serviceRecordNumber()))
        .toList();
  }

  /** Whether nobody has answered it; until the transaction ends nobody else does. */
  boolean isFree(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select evaluation_id from terminal_call where tenant_id = ? and id = ? for update")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getObject(1) == null;
      }
    }
  }

  /** Takes away those older than a month; how many there were. */
  int clear(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from terminal_call where tenant_id = ? and id < uuid7_floor(?)")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(clock.instant().minus(KEPT)));
      return statement.executeUpdate();
    }
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
    return list(
            connection,
            tenant,
            "channel_instance_id = ? and window_id = ? order by id desc limit 1",
            channel,
            window)
        .stream()
        .findFirst();
  }

  private List<Call> list(Connection connection, UUID tenant, String which, UUID first, UUID second)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, window_id, staff_id, matter_id, service_record_key_id,"
                + " service_record_ciphertext, service_number, made_at, expires_at, evaluation_id"
                + " from terminal_call where tenant_id = ? and "
                + which)) {
      statement.setObject(1, tenant);
      statement.setObject(2, first);
      statement.setObject(3, second);
      List<Call> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(call(row, tenant));
        }
      }
      return found;
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
