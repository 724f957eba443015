package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.journal.Journal;
import org.haochaping.web.Refusal;

/** A channel's settings and how they came to be: each change is a version that stays. */
@ApplicationScoped
public class ChannelSettings {
  @Inject Journal journal;
  @Inject Clock clock;

  /** The settings in force. */
  record Current(int version, Map<String, String> values) {}

  /** A version that was made here. */
  @Schema(name = "SettingsVersion")
  public record Version(
      int version, Map<String, String> values, String changedBy, Instant changedAt) {}

  Current current(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select settings_version, settings from channel_instance"
                + " where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Current(row.getInt(1), read(row.getString(2)));
      }
    }
  }

  List<Version> history(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select version, settings, changed_by, changed_at from channel_settings"
                + " where tenant_id = ? and channel_instance_id = ? order by version desc limit 50")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      List<Version> versions = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          versions.add(
              new Version(
                  row.getInt(1),
                  read(row.getString(2)),
                  row.getString(3),
                  row.getTimestamp(4).toInstant()));
        }
      }
      return versions;
    }
  }

  /** Makes the next version of what was read as this one; refused when somebody was faster. */
  int change(
      Connection connection,
      UUID tenant,
      UUID channel,
      int read,
      Map<String, String> values,
      String actor)
      throws SQLException {
    Current before = current(connection, tenant, channel);
    keep(connection, tenant, channel, before.version, before.values, "import");
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_instance set settings = ?::jsonb, settings_version = ?"
                + " where tenant_id = ? and id = ? and settings_version = ?")) {
      statement.setString(1, write(values).toString());
      statement.setInt(2, read + 1);
      statement.setObject(3, tenant);
      statement.setObject(4, channel);
      statement.setInt(5, read);
      if (statement.executeUpdate() == 0) {
        throw Refusal.precondition(
            412,
            "changed-meanwhile",
            "设置已被他人修改，请刷新后在最新设置上重新修改。",
            "The settings were changed meanwhile; reload and make your change again.");
      }
    }
    keep(connection, tenant, channel, read + 1, values, actor);
    journal.record(
        connection,
        tenant,
        "ChannelSettingsChanged",
        channel,
        actor,
        Json.createObjectBuilder()
            .add("version", read + 1)
            .add("changed", changed(before.values, values))
            .build());
    return read + 1;
  }

  /** Names only: values may be secrets. */
  private static JsonArrayBuilder changed(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    JsonArrayBuilder array = Json.createArrayBuilder();
    names.forEach(array::add);
    return array;
  }

  private void keep(
      Connection connection,
      UUID tenant,
      UUID channel,
      int version,
      Map<String, String> values,
      String actor)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into channel_settings (tenant_id, channel_instance_id, version, settings,"
                + " changed_by, changed_at) values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setInt(3, version);
      statement.setString(4, write(values).toString());
      statement.setString(5, actor);
      statement.setTimestamp(6, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  private static JsonObject write(Map<String, String> values) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(values).forEach(json::add);
    return json.build();
  }

  private static Map<String, String> read(String json) {
    Map<String, String> values = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach(
              (name, value) ->
                  values.put(
                      name,
                      value instanceof JsonString text ? text.getString() : value.toString()));
    }
    return values;
  }
}
