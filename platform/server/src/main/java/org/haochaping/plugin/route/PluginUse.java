package org.haochaping.plugin.route;

import java.util.Map;
import java.util.UUID;

/**
 * An instance of a tenant that runs on a plugin.
 *
 * @param settingsVersion which version of its settings is in force; 0 where it has none
 */
public record PluginUse(
    String pluginId,
    UUID instance,
    String name,
    int settingsVersion,
    Map<String, String> settings) {

  public PluginUse {
    settings = Map.copyOf(settings);
  }

  /** Settings may hold secrets. */
  @Override
  public String toString() {
    return "PluginUse[" + pluginId + ", " + instance + "]";
  }
}
