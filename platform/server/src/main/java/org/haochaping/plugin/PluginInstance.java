package org.haochaping.plugin;

import java.util.Map;
import java.util.UUID;

/**
 * One configured instance of a tenant, as its plugin is to know it.
 *
 * @param id the instance's id, or the tenant's where a plugin has but one instance a tenant
 * @param settings as they were saved; defaults are filled in later
 */
public record PluginInstance(
    UUID id, String tenantCode, String tenantName, Map<String, String> settings) {

  public PluginInstance {
    settings = Map.copyOf(settings);
  }

  /** Settings may hold secrets. */
  @Override
  public String toString() {
    return "PluginInstance[" + id + ", " + tenantCode + "]";
  }
}
