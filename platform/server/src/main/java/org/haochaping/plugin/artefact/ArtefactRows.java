package org.haochaping.plugin.artefact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.haochaping.tenancy.DatabaseFailure;

/**
 * Artefacts and trusted keys as rows; directory tables, outside tenants. The application role can
 * neither trust nor revoke a key.
 */
public final class ArtefactRows {
  private static final String COLUMNS =
      "id, plugin_id, version, kind, display_name, requires, sha256, signature #>> '{}',"
          + " key_id, installed_by, installed_at, state = 'INSTALLED'";

  private final DataSource dataSource;

  public ArtefactRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public List<Artefact> all() {
    return list("select " + COLUMNS + " from plugin_artifact order by plugin_id, installed_at");
  }

  public Optional<Artefact> of(String pluginId, String version) {
    return list(
            "select " + COLUMNS + " from plugin_artifact where plugin_id = ? and version = ?",
            pluginId,
            version)
        .stream()
        .findFirst();
  }

  /** All versions of a plugin. */
  public List<Artefact> of(String pluginId) {
    return list(
        "select " + COLUMNS + " from plugin_artifact where plugin_id = ? order by installed_at",
        pluginId);
  }

  /**
   * Takes a version out of service, unless an instance is bound to it or may go back to it. The
   * function locks the version first and looks at the routes then: one statement would look at them
   * as they were before it waited for somebody who is just moving to it.
   */
  public void withdraw(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select withdraw_plugin_artifact(?)")) {
      statement.setObject(1, id);
      statement.execute();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Takes the trust from a key for good; tells whether it had it. */
  public boolean revoke(String keyId, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select revoke_plugin_key(?, ?)")) {
      statement.setString(1, keyId);
      statement.setTimestamp(2, Timestamp.from(at));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The version an instance is bound to. */
  public Optional<UUID> route(UUID tenant, UUID instance, String pluginId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select artifact_id from plugin_route"
                    + " where tenant_id = ? and instance_id = ? and plugin_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, instance);
      statement.setString(3, pluginId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public byte[] bytes(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select bytes from plugin_artifact where id = ?")) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** All trusted keys by id, the revoked ones too. */
  public Map<String, TrustedKey> keys() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select key_id, public_key, name, revoked_at is not null from plugin_trusted_key"
                    + " where algorithm = 'Ed25519'");
        ResultSet row = statement.executeQuery()) {
      Map<String, TrustedKey> keys = new HashMap<>();
      while (row.next()) {
        keys.put(
            row.getString(1),
            new TrustedKey(row.getString(1), row.getBytes(2), row.getString(3), row.getBoolean(4)));
      }
      return keys;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The trusted key of this id; refuses when there is none. */
  public TrustedKey key(String keyId) {
    TrustedKey key = keys().get(keyId);
    if (key == null) {
      throw PluginRefusals.keyUnknown(keyId);
    }
    return key;
  }

  /**
   * Adds the artefact.
   *
   * @param replacing whether a development version (-SNAPSHOT) may take the place of its former
   *     self
   */
  public void save(Artefact artefact, byte[] bytes, boolean replacing) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into plugin_artifact (id, plugin_id, version, kind, display_name, requires,"
                    + " sha256, signature, key_id, bytes, installed_by, installed_at, state)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'INSTALLED')"
                    + " on conflict (plugin_id, version) do update set kind = excluded.kind,"
                    + " display_name = excluded.display_name, requires = excluded.requires,"
                    + " sha256 = excluded.sha256, signature = excluded.signature,"
                    + " key_id = excluded.key_id, bytes = excluded.bytes,"
                    + " installed_by = excluded.installed_by,"
                    + " installed_at = excluded.installed_at, state = excluded.state"
                    + " where (? and plugin_artifact.version like '%-SNAPSHOT')"
                    + " or plugin_artifact.sha256 = excluded.sha256")) {
      statement.setObject(1, artefact.id());
      statement.setString(2, artefact.pluginId());
      statement.setString(3, artefact.version());
      statement.setString(4, artefact.kinds());
      statement.setString(5, artefact.displayName());
      statement.setString(6, artefact.requires());
      statement.setString(7, artefact.sha256());
      statement.setString(8, artefact.signature());
      statement.setString(9, artefact.keyId());
      statement.setBytes(10, bytes);
      statement.setString(11, artefact.installedBy());
      statement.setTimestamp(12, Timestamp.from(artefact.installedAt()));
      statement.setBoolean(13, replacing);
      if (statement.executeUpdate() == 0) {
        throw PluginRefusals.versionTaken(artefact.pluginId(), artefact.version());
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<Artefact> list(String sql, String... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<Artefact> artefacts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          artefacts.add(artefact(row));
        }
      }
      return artefacts;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Artefact artefact(ResultSet row) throws SQLException {
    return new Artefact(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getTimestamp(11).toInstant(),
        row.getBoolean(12));
  }
}
