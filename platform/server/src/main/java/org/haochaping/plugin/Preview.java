package org.haochaping.plugin;

import java.util.List;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.PluginManifest;
import org.haochaping.plugin.artefact.TrustedKey;

/**
 * What a jar is that somebody is about to install.
 *
 * @param present the versions of it that are or were installed
 */
public record Preview(
    PluginManifest manifest,
    String sha256,
    String kinds,
    String displayName,
    SettingsSchema schema,
    TrustedKey key,
    List<Artefact> present) {

  static Preview of(LoadedPlugin plugin, TrustedKey key, List<Artefact> present) {
    return new Preview(
        plugin.manifest(),
        plugin.sha256(),
        plugin.kinds(),
        plugin.displayName(),
        plugin.schema(),
        key,
        present);
  }
}
