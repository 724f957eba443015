package org.haochaping.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One configured instance of a tenant, as its plugin is to know it.
 *
 * @param id the instance's id, or the tenant's where a plugin has but one instance a tenant
 * @param settings as they were saved; defaults are filled in later
 * @param artefact the version it is bound to; without one it follows the highest
 */
public record PluginInstance(
    UUID id,
    String tenantCode,
    String tenantName,
    Map<String, String> settings,
    Optional<UUID> artefact) {

  public PluginInstance {
    settings = Map.copyOf(settings);
  }

  /** An instance that follows the highest version. */
  public PluginInstance(
      UUID id, String tenantCode, String tenantName, Map<String, String> settings) {
    this(id, tenantCode, tenantName, settings, Optional.empty());
  }

  /** Settings may hold secrets. */
  @Override
  public String toString() {
    return "PluginInstance[" + id + ", " + tenantCode + "]";
  }
}
