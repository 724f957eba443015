package org.haochaping.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.route.PluginUse;
import org.haochaping.plugin.route.PluginUses;
import org.haochaping.tenancy.Tenant;

/** Formats as instances of their plugins: every tenant prints with every one installed. */
@ApplicationScoped
public class FormatUses implements PluginUses {

  @Inject Plugins plugins;

  @Override
  public List<PluginUse> of(Connection connection, Tenant tenant) {
    return ids(plugins).stream()
        .map(id -> new PluginUse(id, tenant.id(), "通报格式", 0, Map.of()))
        .toList();
  }

  /** The formats installed, in alphabetical order. */
  static List<String> ids(Plugins plugins) {
    return plugins.artefacts().values().stream()
        .filter(Artefact::installed)
        .filter(artefact -> Arrays.asList(artefact.kinds().split(",")).contains("BULLETIN"))
        .map(Artefact::pluginId)
        .distinct()
        .sorted()
        .toList();
  }
}
