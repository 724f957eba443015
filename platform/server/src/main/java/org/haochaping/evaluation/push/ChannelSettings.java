package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.evaluation.SettingValues;
import org.haochaping.journal.Journal;
import org.haochaping.web.Refusal;

/** A channel's settings and how they came to be: each change is a version that stays. */
@ApplicationScoped
public class ChannelSettings {
  @Inject Journal journal;
  @Inject Clock clock;
  @Inject SettingValues stored;

  /** The settings in force, the secrets among them too, and which of them are sealed. */
  record Current(int version, Map<String, String> values, Set<String> sealed) {}

  /** A version that was made here. */
  @Schema(name = "SettingsVersion")
  public record Version(
      int version, Map<String, String> values, String changedBy, Instant changedAt) {}

  Current current(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select settings_version, settings, secrets_key_id, secrets_ciphertext"
                + " from channel_instance where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String place = SettingValues.place(tenant, channel);
        return new Current(
            row.getInt(1),
            stored.open(place, stored(row)),
            stored.secrets(place, stored(row)).keySet());
      }
    }
  }

  /** The versions made here, the latest first, each with its secrets. */
  List<Version> history(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select version, settings, secrets_key_id, secrets_ciphertext, changed_by, changed_at"
                + " from channel_settings where tenant_id = ? and channel_instance_id = ?"
                + " order by version desc limit 50")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      List<Version> versions = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int version = row.getInt(1);
          versions.add(
              new Version(
                  version,
                  stored.open(SettingValues.place(tenant, channel, version), stored(row)),
                  row.getString(5),
                  row.getTimestamp(6).toInstant()));
        }
      }
      return versions;
    }
  }

  /** The settings of one version, with their secrets. */
  Optional<Map<String, String>> at(Connection connection, UUID tenant, UUID channel, int version)
      throws SQLException {
    Current now = current(connection, tenant, channel);
    if (now.version == version) {
      return Optional.of(now.values);
    }
    return history(connection, tenant, channel).stream()
        .filter(one -> one.version == version)
        .map(Version::values)
        .findFirst();
  }

  /**
   * Makes the next version of what was read as this one; refused when somebody was faster.
   *
   * @param secrets the names of those that are sealed
   */
  int change(
      Connection connection,
      UUID tenant,
      UUID channel,
      int read,
      Map<String, String> values,
      Set<String> secrets,
      String actor)
      throws SQLException {
    Current before = current(connection, tenant, channel);
    Set<String> sealed = new TreeSet<>(secrets);
    sealed.addAll(before.sealed);
    keep(connection, tenant, channel, before.version, before.values, sealed, "import");
    SettingValues.Stored kept = stored.store(SettingValues.place(tenant, channel), values, secrets);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update channel_instance set settings = ?::jsonb, secrets_key_id = ?,"
                + " secrets_ciphertext = ?, settings_version = ?"
                + " where tenant_id = ? and id = ? and settings_version = ?")) {
      statement.setString(1, kept.json());
      statement.setString(2, kept.keyId());
      statement.setBytes(3, kept.ciphertext());
      statement.setInt(4, read + 1);
      statement.setObject(5, tenant);
      statement.setObject(6, channel);
      statement.setInt(7, read);
      if (statement.executeUpdate() == 0) {
        throw Refusal.precondition(
            412,
            "changed-meanwhile",
            "设置已被他人修改，请刷新后在最新设置上重新修改。",
            "The settings were changed meanwhile; reload and make your change again.");
      }
    }
    keep(connection, tenant, channel, read + 1, values, secrets, actor);
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
      Set<String> secrets,
      String actor)
      throws SQLException {
    SettingValues.Stored kept =
        stored.store(SettingValues.place(tenant, channel, version), values, secrets);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into channel_settings (tenant_id, channel_instance_id, version, settings,"
                + " secrets_key_id, secrets_ciphertext, changed_by, changed_at)"
                + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setInt(3, version);
      statement.setString(4, kept.json());
      statement.setString(5, kept.keyId());
      statement.setBytes(6, kept.ciphertext());
      statement.setString(7, actor);
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  private static SettingValues.Stored stored(ResultSet row) throws SQLException {
    return new SettingValues.Stored(row.getString(2), row.getString(3), row.getBytes(4));
  }
}
