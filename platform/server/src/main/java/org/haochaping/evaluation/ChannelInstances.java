package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The channels a tenant has configured. */
@ApplicationScoped
public class ChannelInstances {

  @Inject
  public ChannelInstances() {}

  public List<ChannelInstance> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, code, name, plugin_id, settings, state from channel_instance"
                + " where tenant_id = ? order by code")) {
      statement.setObject(1, tenant);
      List<ChannelInstance> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new ChannelInstance(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  settings(row.getString(5)),
                  row.getString(6).equals("ACTIVE")));
        }
      }
      return found;
    }
  }

  public Optional<ChannelInstance> byId(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return all(connection, tenant).stream().filter(i -> i.id().equals(id)).findFirst();
  }

  private static Map<String, String> settings(String json) {
    Map<String, String> settings = new HashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      object.forEach(
          (name, value) ->
              settings.put(
                  name, value instanceof JsonString text ? text.getString() : value.toString()));
    }
    return settings;
  }
}
