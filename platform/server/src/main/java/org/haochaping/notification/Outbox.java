package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;

/** Takes messages in; within the transaction of the tenant they go out from. */
@ApplicationScoped
public class Outbox {
  static final String COLUMNS =
      "id, kind, reach, subject_id, number, evaluation_id, staff_id, staff_name, parameters,"
          + " attempts, digest, created_at";

  static final Problem NO_WAY =
      Problem.of(
          "no-provider",
          "settings",
          "本级没有启用能送达的发送渠道，未发送。",
          "No active gateway reaches the recipient; not sent.");

  static final Problem NOT_HERE =
      Problem.of(
          "not-sent-here",
          "template",
          "本级不发送这类短信，请由牵头部门电话答复。",
          "This office does not send such messages; let the lead department telephone.");

  @Inject SendingPolicies policies;
  @Inject Templates templates;
  @Inject NotifierInstances instances;
  @Inject Clock clock;

  /** What became of a message that was put in. */
  enum Put {
    /** It will be sent. */
    QUEUED,
    /** No gateway can carry it; it is there and says so. */
    SKIPPED,
    /** The tenant does not send this kind. */
    NOT_SENT_HERE,
    /** It was there already. */
    THERE
  }

  /** Puts a message in, once however often it is put. */
  Put put(Connection connection, UUID tenant, Outgoing message) throws SQLException {
    if (!templates.of(connection, tenant, message.kind()).active()) {
      return Put.NOT_SENT_HERE;
    }
    boolean carried = instances.reaches(connection, tenant).contains(message.reach());
    SendingPolicy policy = policies.of(connection, tenant);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into outbox (tenant_id, "
                + COLUMNS
                + ", audience, quiet, state, due_at, settled_at, reason_code, reason_zh, reason_en)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, id) do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, message.id());
      statement.setString(3, message.kind().code());
      statement.setString(4, message.reach().name());
      statement.setObject(5, message.subjectId());
      statement.setString(6, message.number());
      statement.setObject(7, message.evaluationId());
      statement.setObject(8, message.staffId());
      statement.setString(9, message.staffName());
      statement.setString(10, json(message.parameters()));
      statement.setInt(11, 0);
      statement.setBoolean(12, message.digest());
      statement.setTimestamp(13, Timestamp.from(message.createdAt()));
      statement.setString(14, message.kind().audience().name());
      statement.setBoolean(15, message.kind().manner() == MessageKind.Manner.BY_DAY);
      statement.setString(16, carried ? "WAITING" : "SKIPPED");
      statement.setTimestamp(17, Timestamp.from(due(message, policy)));
      statement.setTimestamp(18, carried ? null : Timestamp.from(clock.instant()));
      statement.setString(19, carried ? null : NO_WAY.code());
      statement.setString(20, carried ? null : NO_WAY.chinese());
      statement.setString(21, carried ? null : NO_WAY.english());
      if (statement.executeUpdate() == 0) {
        return Put.THERE;
      }
      return carried ? Put.QUEUED : Put.SKIPPED;
    }
  }

  private Instant due(Outgoing message, SendingPolicy policy) {
    Instant now = clock.instant();
    return switch (message.kind().manner()) {
      case AT_ONCE -> now;
      case BY_DAY -> policy.afterQuiet(now);
      case DAILY -> policy.nextDigest(now);
    };
  }

  static Outgoing read(ResultSet row) throws SQLException {
    return new Outgoing(
        row.getObject(1, UUID.class),
        MessageKind.of(row.getString(2)).orElseThrow(),
        Reach.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        row.getString(8),
        map(row.getString(9)),
        row.getInt(10),
        row.getBoolean(11),
        row.getTimestamp(12).toInstant());
  }

  private static String json(Map<String, String> parameters) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    parameters.forEach(json::add);
    return json.build().toString();
  }

  private static Map<String, String> map(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> map = new HashMap<>();
      object.keySet().forEach(name -> map.put(name, object.getString(name)));
      return map;
    }
  }
}
