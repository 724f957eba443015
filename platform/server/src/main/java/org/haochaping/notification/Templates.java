package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** In which words a tenant sends, and which kinds it does not send. */
@ApplicationScoped
public class Templates {
  @Inject Clock clock;

  /**
   * The words of a kind.
   *
   * @param active whether such messages are sent at all
   * @param version 0 while the words are ours
   */
  public record Template(Wording wording, boolean active, long version) {}

  /** Of every kind. */
  Map<MessageKind, Template> all(Connection connection, UUID tenant) throws SQLException {
    Map<MessageKind, Template> all = new EnumMap<>(MessageKind.class);
    for (MessageKind kind : MessageKind.values()) {
      all.put(kind, new Template(Wording.standard(kind), true, 0));
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select kind, subject, body, active, version from message_template"
                + " where tenant_id = ?")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Wording wording = new Wording(row.getString(2), row.getString(3));
          Template template = new Template(wording, row.getBoolean(4), row.getLong(5));
          MessageKind.of(row.getString(1)).ifPresent(kind -> all.put(kind, template));
        }
      }
    }
    return all;
  }

  Template of(Connection connection, UUID tenant, MessageKind kind) throws SQLException {
    return all(connection, tenant)
        .getOrDefault(kind, new Template(Wording.standard(kind), true, 0));
  }

  void change(
      Connection connection,
      UUID tenant,
      MessageKind kind,
      Wording wording,
      boolean active,
      String actor)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into message_template (tenant_id, kind, subject, body, active, version,"
                + " changed_by, changed_at) values (?, ?, ?, ?, ?, 1, ?, ?)"
                + " on conflict (tenant_id, kind) do update set subject = excluded.subject,"
                + " body = excluded.body, active = excluded.active,"
                + " version = message_template.version + 1, changed_by = excluded.changed_by,"
                + " changed_at = excluded.changed_at")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind.code());
      statement.setString(3, wording.subject());
      statement.setString(4, wording.body());
      statement.setBoolean(5, active);
      statement.setString(6, actor);
      statement.setTimestamp(7, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }
}
