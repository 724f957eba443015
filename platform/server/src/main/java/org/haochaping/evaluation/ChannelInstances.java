package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The channels a tenant has configured, each with the version of its plugin it is bound to. */
@ApplicationScoped
public class ChannelInstances {
  private static final String QUERY =
      "select c.id, c.code, c.name, c.plugin_id, c.settings, c.secrets_key_id,"
          + " c.secrets_ciphertext, c.settings_version, c.state, r.artifact_id"
          + " from channel_instance c left join plugin_route r on r.tenant_id = c.tenant_id"
          + " and r.instance_id = c.id and r.plugin_id = c.plugin_id where c.tenant_id = ?";

  private SettingValues values;

  /** For proxies, and for tests of channels without secrets. */
  public ChannelInstances() {
    this(new SettingValues());
  }

  @Inject
  public ChannelInstances(SettingValues values) {
    this.values = values;
  }

  public List<ChannelInstance> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY + " order by c.code")) {
      statement.setObject(1, tenant);
      List<ChannelInstance> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(channel(row, tenant));
        }
      }
      return found;
    }
  }

  public Optional<ChannelInstance> byId(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY + " and c.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(channel(row, tenant)) : Optional.empty();
      }
    }
  }

  private ChannelInstance channel(ResultSet row, UUID tenant) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new ChannelInstance(
        id,
        row.getString(2),
        row.getString(3),
        row.getString(4),
        values.open(
            SettingValues.place(tenant, id),
            new SettingValues.Stored(row.getString(5), row.getString(6), row.getBytes(7))),
        row.getInt(8),
        row.getString(9).equals("ACTIVE"),
        Optional.ofNullable(row.getObject(10, UUID.class)));
  }
}
