package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.Lodging;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.Trial;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.tenancy.Tenant;

/** Notifiers of the plugins installed on this node. */
@ApplicationScoped
public class InstalledNotifiers implements NotifierPlugins {
  private static final String KIND = "NOTIFIER";

  @Inject Plugins plugins;

  @Override
  public Notifier notifier(Tenant tenant, NotifierInstance instance) {
    return plugins.notifier(
        instance.pluginId(),
        new PluginInstance(
            instance.id(),
            tenant.code(),
            tenant.name(),
            instance.settings(),
            bound(tenant, instance)));
  }

  @Override
  public Optional<UUID> bound(Tenant tenant, NotifierInstance instance) {
    return plugins.route(tenant.id(), instance.id(), instance.pluginId());
  }

  @Override
  public Trial trial(Tenant tenant, String pluginId, Map<String, String> settings) {
    return plugins.notifierTrial(
        pluginId, new PluginInstance(UUID.randomUUID(), tenant.code(), tenant.name(), settings));
  }

  @Override
  public Trial trial(Tenant tenant, NotifierInstance instance, Map<String, String> settings) {
    return plugins.notifierTrial(
        instance.pluginId(),
        new PluginInstance(
            UUID.randomUUID(), tenant.code(), tenant.name(), settings, bound(tenant, instance)));
  }

  @Override
  public SettingsSchema schema(String pluginId) {
    return plugins.schema(pluginId);
  }

  @Override
  public SettingsSchema schema(Tenant tenant, NotifierInstance instance) {
    return plugins.schema(instance.pluginId(), bound(tenant, instance));
  }

  @Override
  public List<Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Lodging lodging : plugins.lodgings()) {
      boolean sends = List.of(lodging.artefact().kinds().split(",", -1)).contains(KIND);
      if (sends && lodging.health() == Lodging.Health.READY) {
        String id = lodging.artefact().pluginId();
        kinds.put(id, new Kind(id, lodging.artefact().displayName()));
      }
    }
    return List.copyOf(kinds.values());
  }
}
