package org.haochaping.plugin.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;

/** What the capabilities use of a plugin, and on which version each of it runs. */
record SeenUses(
    Plugins plugins,
    Iterable<PluginUses> capabilities,
    TenantTransactions transactions,
    Clock clock) {

  List<SeenUse> of(Tenant tenant, String pluginId) {
    return transactions.in(tenant.id(), connection -> of(connection, tenant, pluginId));
  }

  List<SeenUse> of(Connection connection, Tenant tenant, String pluginId) throws SQLException {
    Map<UUID, Route> routes = new RouteRows(clock).of(connection, tenant.id(), pluginId);
    Map<UUID, Artefact> versions = plugins.artefacts();
    Optional<UUID> followed = plugins.followed(pluginId);
    List<SeenUse> found = new ArrayList<>();
    for (PluginUses owner : capabilities) {
      for (PluginUse use : owner.of(connection, tenant)) {
        if (use.pluginId().equals(pluginId)) {
          Optional<Route> route = Optional.ofNullable(routes.get(use.instance()));
          Optional<UUID> version = route.map(Route::artefact).or(() -> followed);
          found.add(new SeenUse(owner, use, route, version.map(versions::get)));
        }
      }
    }
    return found;
  }
}
