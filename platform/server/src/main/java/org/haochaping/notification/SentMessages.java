package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of messages, and sending again what is stuck. No address, no text. */
@ApplicationScoped
public class SentMessages {
  private static final List<String> AGAIN = List.of("STUCK", "REFUSED", "SKIPPED");

  @Inject Clock clock;

  /**
   * A message in the list.
   *
   * @param recipient who, never where
   * @param doubtful how often he may have it once more
   */
  @Schema(name = "MessageView")
  public record MessageView(
      UUID id,
      String kind,
      String recipient,
      String reach,
      String number,
      String state,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant settledAt,
      int attempts,
      int doubtful,
      @Nullable String via,
      @Nullable String gatewayId,
      @Nullable String reason,
      @Nullable String reasonEn) {}

  /** The latest first, from behind a cursor. */
  List<MessageView> list(
      Connection connection, UUID tenant, @Nullable String state, @Nullable UUID before, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + Outbox.COLUMNS.replaceAll("(\\w+)", "o.$1")
                + ", o.state, o.due_at, o.settled_at, o.doubtful, i.name, o.gateway_id,"
                + " o.reason_zh, o.reason_en from outbox o left join notifier_instance i"
                + " on i.tenant_id = o.tenant_id and i.id = o.instance_id where o.tenant_id = ?"
                + " and (?::text is null or o.state = ?) and (?::timestamptz is null or"
                + " (o.created_at, o.id) < (?, ?)) order by o.created_at desc, o.id desc"
                + " limit ?")) {
      Timestamp cursor = before == null ? null : createdAt(connection, tenant, before);
      statement.setObject(1, tenant);
      statement.setString(2, state);
      statement.setString(3, state);
      statement.setTimestamp(4, cursor);
      statement.setTimestamp(5, cursor);
      statement.setObject(6, before);
      statement.setInt(7, most);
      List<MessageView> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  private static MessageView view(ResultSet row) throws SQLException {
    Outgoing message = Outbox.read(row);
    Timestamp settled = row.getTimestamp(15);
    return new MessageView(
        message.id(),
        message.kind().code(),
        message.recipient(),
        message.reach().name(),
        message.number(),
        row.getString(13),
        message.createdAt(),
        row.getTimestamp(14).toInstant(),
        settled == null ? null : settled.toInstant(),
        message.attempts(),
        row.getInt(16),
        row.getString(17),
        row.getString(18),
        row.getString(19),
        row.getString(20));
  }

  private static @Nullable Timestamp createdAt(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select created_at from outbox where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getTimestamp(1) : null;
      }
    }
  }

  /** Sends these, or all that are stuck, again; gateways that were left alone are tried at once. */
  int again(Connection connection, UUID tenant, @Nullable List<UUID> ids) throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement lifted =
        connection.prepareStatement(
            "update notifier_instance set paused_until = null where tenant_id = ?"
                + " and state = 'ACTIVE' and paused_until is not null")) {
      lifted.setObject(1, tenant);
      lifted.executeUpdate();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set state = 'WAITING', attempts = 0, due_at = ?, settled_at = null,"
                + " reason_code = null, reason_zh = null, reason_en = null, digest = false"
                + " where tenant_id = ? and state = any (?) and (?::uuid[] is null or id = any (?))")) {
      statement.setTimestamp(1, now);
      statement.setObject(2, tenant);
      statement.setArray(
          3,
          connection.createArrayOf("text", ids == null ? new Object[] {"STUCK"} : AGAIN.toArray()));
      Object[] wanted = ids == null ? null : ids.toArray();
      statement.setArray(4, wanted == null ? null : connection.createArrayOf("uuid", wanted));
      statement.setArray(5, wanted == null ? null : connection.createArrayOf("uuid", wanted));
      return statement.executeUpdate();
    }
  }
}
