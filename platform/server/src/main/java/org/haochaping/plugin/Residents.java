package org.haochaping.plugin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * Who lives in the house at one moment.
 *
 * @param byArtefact all loaded plugins
 * @param highest of each plugin id the highest version, which takes the calls
 */
record Residents(Map<UUID, LoadedPlugin> byArtefact, Map<String, LoadedPlugin> highest) {
  static final VersionManager VERSIONS = new DefaultVersionManager();

  static Residents none() {
    return of(Map.of());
  }

  static Residents of(Map<UUID, LoadedPlugin> byArtefact) {
    return new Residents(Map.copyOf(byArtefact), Map.copyOf(highest(byArtefact.values())));
  }

  Optional<LoadedPlugin> current(String pluginId) {
    return Optional.ofNullable(highest.get(pluginId));
  }

  /** The version an instance is bound to, and no other; without one the highest. */
  Optional<LoadedPlugin> bound(String pluginId, Optional<UUID> artefact) {
    return artefact.isPresent()
        ? artefact
            .map(byArtefact::get)
            .filter(plugin -> plugin.manifest().pluginId().equals(pluginId))
        : current(pluginId);
  }

  private static Map<String, LoadedPlugin> highest(Collection<LoadedPlugin> plugins) {
    Map<String, LoadedPlugin> highest = new HashMap<>();
    for (LoadedPlugin plugin : plugins) {
      highest.merge(
          plugin.manifest().pluginId(), plugin, (one, other) -> isNewer(other, one) ? other : one);
    }
    return highest;
  }

  private static boolean isNewer(LoadedPlugin plugin, LoadedPlugin than) {
    return VERSIONS.compareVersions(plugin.manifest().version(), than.manifest().version()) > 0;
  }
}
