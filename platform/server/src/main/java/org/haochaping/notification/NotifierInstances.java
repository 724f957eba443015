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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Reach;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Seal;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The gateways of a tenant, their settings sealed. */
@ApplicationScoped
public class NotifierInstances {
  private static final String UNIQUE = "23505";

  @Inject Seal seal;
  @Inject Clock clock;

  /** What is wanted of one. */
  record Wanted(
      String name,
      String pluginId,
      Map<String, String> settings,
      Set<Reach> reaches,
      int perMinute,
      boolean active) {

    /** Settings hold secrets. */
    @Override
    public String toString() {
      return "Wanted[" + pluginId + "]";
    }
  }

  List<NotifierInstance> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, name, plugin_id, key_id, ciphertext, reaches, per_minute, state, version,"
                + " paused_until, pauses, trouble_zh, trouble_en from notifier_instance"
                + " where tenant_id = ? and state <> 'REMOVED' order by name")) {
      statement.setObject(1, tenant);
      List<NotifierInstance> all = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.add(instance(tenant, row));
        }
      }
      return all;
    }
  }

  private NotifierInstance instance(UUID tenant, ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    Timestamp paused = row.getTimestamp(10);
    return new NotifierInstance(
        id,
        row.getString(2),
        row.getString(3),
        settings(seal.open(place(tenant, id), new Seal.Sealed(row.getString(4), row.getBytes(5)))),
        Stream.of((String[]) row.getArray(6).getArray())
            .map(Reach::valueOf)
            .collect(Collectors.toSet()),
        row.getInt(7),
        row.getString(8).equals("ACTIVE"),
        row.getLong(9),
        paused == null ? null : paused.toInstant(),
        row.getInt(11),
        row.getString(12),
        row.getString(13));
  }

  Optional<NotifierInstance> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return all(connection, tenant).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The same, kept from everybody else who would change it until the transaction ends. */
  Optional<NotifierInstance> locked(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from notifier_instance where tenant_id = ? and id = ? for update")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.execute();
    }
    return byId(connection, tenant, id);
  }

  /** Whom an active one of them reaches. */
  Set<Reach> reaches(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct unnest(reaches) from notifier_instance"
                + " where tenant_id = ? and state = 'ACTIVE'")) {
      statement.setObject(1, tenant);
      Set<Reach> reaches = new HashSet<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reaches.add(Reach.valueOf(row.getString(1)));
        }
      }
      return reaches;
    }
  }

  UUID add(Connection connection, UUID tenant, Wanted wanted, String actor) throws SQLException {
    UUID id = Ids.of(clock).next();
    write(
        connection,
        tenant,
        id,
        wanted,
        actor,
        "insert into notifier_instance (name, key_id, ciphertext, reaches, per_minute, state,"
            + " changed_by, changed_at, tenant_id, id, plugin_id, version, free_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
        wanted.pluginId());
    return id;
  }

  /** What was in the way is forgotten: it is tried anew at once. What it was can be read later. */
  void change(Connection connection, UUID tenant, UUID id, Wanted wanted, String actor)
      throws SQLException {
    NotifierHistory.keep(connection, tenant, id);
    write(
        connection,
        tenant,
        id,
        wanted,
        actor,
        "update notifier_instance set name = ?, key_id = ?, ciphertext = ?, reaches = ?,"
            + " per_minute = ?, state = ?, changed_by = ?, changed_at = ?, version = version + 1,"
            + " paused_until = null, pauses = 0, trouble_zh = null, trouble_en = null"
            + " where tenant_id = ? and id = ?",
        null);
  }

  private void write(
      Connection connection,
      UUID tenant,
      UUID id,
      Wanted wanted,
      String actor,
      String sql,
      @Nullable String pluginId)
      throws SQLException {
    Seal.Sealed sealed = seal.seal(place(tenant, id), json(wanted.settings()));
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, wanted.name());
      statement.setString(2, sealed.keyId());
      statement.setBytes(3, sealed.ciphertext());
      statement.setArray(
          4,
          connection.createArrayOf("text", wanted.reaches().stream().map(Reach::name).toArray()));
      statement.setInt(5, wanted.perMinute());
      statement.setString(6, wanted.active() ? "ACTIVE" : "OFF");
      statement.setString(7, actor);
      statement.setTimestamp(8, now);
      statement.setObject(9, tenant);
      statement.setObject(10, id);
      if (pluginId != null) {
        statement.setString(11, pluginId);
        statement.setTimestamp(12, now);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      if (UNIQUE.equals(e.getSQLState())) {
        throw Refusal.conflict(
            "notifier-name-taken",
            "已有同名的发送渠道，请换一个名称。",
            "There is one of this name already; choose another.");
      }
      throw e;
    }
  }

  void remove(Connection connection, UUID tenant, UUID id, String actor) throws SQLException {
    NotifierHistory.forget(connection, tenant, id);
    Seal.Sealed nothing = seal.seal(place(tenant, id), "{}");
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update notifier_instance set state = 'REMOVED', key_id = ?, ciphertext = ?,"
                + " changed_by = ?, changed_at = ?, version = version + 1"
                + " where tenant_id = ? and id = ?")) {
      statement.setString(1, nothing.keyId());
      statement.setBytes(2, nothing.ciphertext());
      statement.setString(3, actor);
      statement.setTimestamp(4, Timestamp.from(clock.instant()));
      statement.setObject(5, tenant);
      statement.setObject(6, id);
      statement.executeUpdate();
    }
  }

  private static String json(Map<String, String> settings) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(settings).forEach(json::add);
    return json.build().toString();
  }

  static Map<String, String> settings(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> settings = new HashMap<>();
      object.keySet().forEach(name -> settings.put(name, object.getString(name)));
      return settings;
    }
  }

  static String place(UUID tenant, UUID id) {
    return tenant + "/notifier_instance/" + id;
  }
}
