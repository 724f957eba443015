package org.haochaping.plugin.route;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Routes as rows; a directory of ids. */
public final class RouteRows {
  private final Clock clock;

  public RouteRows(Clock clock) {
    this.clock = clock;
  }

  /**
   * Until the transaction ends nobody else changes the version or the settings of an instance, so
   * that what was tried together is what is written.
   */
  public static void lock(Connection connection, UUID instance) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      statement.setString(1, "plugin-instance" + instance);
      statement.execute();
    }
  }

  /** All routes of a tenant's instances to versions of one plugin. */
  Map<UUID, Route> of(Connection connection, UUID tenant, String pluginId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select instance_id, artifact_id, settings_version, previous_artifact_id,"
                + " previous_settings_version from plugin_route"
                + " where tenant_id = ? and plugin_id = ?")) {
      statement.setObject(1, tenant);
      statement.setString(2, pluginId);
      Map<UUID, Route> routes = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          UUID before = row.getObject(4, UUID.class);
          Optional<Route.Before> previous =
              before == null
                  ? Optional.empty()
                  : Optional.of(new Route.Before(before, row.getInt(5)));
          routes.put(
              row.getObject(1, UUID.class),
              new Route(row.getObject(2, UUID.class), row.getInt(3), previous));
        }
      }
      return routes;
    }
  }

  /**
   * Until the transaction ends this version is not taken out of service; tells whether it was still
   * in it.
   */
  private static boolean hold(Connection connection, UUID artefact) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from plugin_artifact where id = ? and state = 'INSTALLED' for share")) {
      statement.setObject(1, artefact);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Forgets where an instance that is gone ran, so that nothing stays installed for it. */
  public static void forget(Connection connection, UUID tenant, UUID instance) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from plugin_route where tenant_id = ? and instance_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, instance);
      statement.executeUpdate();
    }
  }

  /** Binds an instance to the version it runs on, unless it is bound already. */
  void bind(Connection connection, UUID tenant, PluginUse use, UUID artefact) throws SQLException {
    if (!hold(connection, artefact)) {
      return;
    }
    write(
        connection,
        tenant,
        use,
        new Route(artefact, use.settingsVersion(), Optional.empty()),
        "on conflict do nothing",
        null);
  }

  /**
   * Moves an instance from the version it was seen on; tells whether nobody was faster. Refused
   * when the version was taken out of service meanwhile.
   *
   * @param from the route it had; none when it followed the highest
   */
  boolean move(Connection connection, UUID tenant, PluginUse use, Optional<Route> from, Route to)
      throws SQLException {
    if (!hold(connection, to.artefact())) {
      throw withdrawn();
    }
    String conflict =
        from.isEmpty()
            ? "on conflict do nothing"
            : "on conflict (tenant_id, instance_id, plugin_id) do update set"
                + " artifact_id = excluded.artifact_id,"
                + " settings_version = excluded.settings_version,"
                + " previous_artifact_id = excluded.previous_artifact_id,"
                + " previous_settings_version = excluded.previous_settings_version,"
                + " changed_at = excluded.changed_at where plugin_route.artifact_id = ?";
    UUID seen = from.map(Route::artefact).orElse(null);
    return write(connection, tenant, use, to, conflict, seen) == 1;
  }

  /** Binds an instance that was never moved to another version, as if it had followed it. */
  void takeAlong(Connection connection, UUID tenant, PluginUse use, UUID artefact)
      throws SQLException {
    if (!hold(connection, artefact)) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update plugin_route set artifact_id = ?, changed_at = ? where tenant_id = ?"
                + " and instance_id = ? and plugin_id = ? and previous_artifact_id is null")) {
      statement.setObject(1, artefact);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setObject(4, use.instance());
      statement.setString(5, use.pluginId());
      statement.executeUpdate();
    }
  }

  private int write(
      Connection connection,
      UUID tenant,
      PluginUse use,
      Route route,
      String conflict,
      @Nullable UUID seen)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into plugin_route (tenant_id, instance_id, plugin_id, artifact_id,"
                + " settings_version, previous_artifact_id, previous_settings_version, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?) "
                + conflict)) {
      statement.setObject(1, tenant);
      statement.setObject(2, use.instance());
      statement.setString(3, use.pluginId());
      statement.setObject(4, route.artefact());
      statement.setInt(5, route.settingsVersion());
      statement.setObject(6, route.previous().map(Route.Before::artefact).orElse(null));
      statement.setObject(7, route.previous().map(Route.Before::settingsVersion).orElse(null));
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      if (seen != null) {
        statement.setObject(9, seen);
      }
      return statement.executeUpdate();
    }
  }

  private static Refusal withdrawn() {
    return Refusal.conflict(
        "plugin-withdrawn",
        "这个版本刚刚停用，请刷新列表后另选版本。",
        "This version was just taken out of service: reload the list and choose another.");
  }
}
