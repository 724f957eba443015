package org.haochaping.plugin.artefact;

import java.util.Optional;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.PluginApi;
import org.pf4j.DefaultVersionManager;

/**
 * What a plugin says about itself.
 *
 * @param requires the versions of the API it runs on, as {@code >=0.1.0}
 */
public record PluginManifest(String pluginId, String version, String requires, String provider) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION =
      Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?");

  static PluginManifest read(Attributes attributes) {
    PluginManifest manifest =
        new PluginManifest(
            value(attributes, "Plugin-Id"),
            value(attributes, "Plugin-Version"),
            value(attributes, "Plugin-Requires"),
            value(attributes, "Plugin-Provider"));
    if (!ID.matcher(manifest.pluginId).matches() || manifest.pluginId.length() > 60) {
      throw PluginRefusals.manifest("Plugin-Id");
    }
    if (!VERSION.matcher(manifest.version).matches()) {
      throw PluginRefusals.manifest("Plugin-Version");
    }
    return manifest;
  }

  /** Refuses a plugin that needs another API than this server has. */
  void checkApi() {
    boolean runs;
    try {
      runs = new DefaultVersionManager().checkVersionConstraint(PluginApi.VERSION, requires);
    } catch (RuntimeException e) {
      throw PluginRefusals.manifest("Plugin-Requires");
    }
    if (!runs) {
      throw PluginRefusals.needsOtherApi(pluginId, version, requires, PluginApi.VERSION);
    }
  }

  private static String value(Attributes attributes, String name) {
    return Optional.ofNullable(attributes.getValue(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= 200)
        .orElseThrow(() -> PluginRefusals.manifest(name));
  }
}
