package org.haochaping.plugin.api;

import java.time.Clock;
import java.util.Set;

/**
 * What the core lends to one plugin instance; bound to its tenant.
 *
 * @param tenantCode the tenant's administrative code, as 532801
 * @param tenantName the tenant's Chinese name
 * @param clock the only clock a plugin may ask
 * @param innerHosts the only hosts that may be called although they stand in inner networks: names
 *     or addresses, as the operator of the installation lists them; no setting adds to them
 */
public record PluginContext(
    String tenantCode, String tenantName, Clock clock, Set<String> innerHosts) {

  /** Keeps its own copy. */
  public PluginContext {
    innerHosts = Set.copyOf(innerHosts);
  }

  /** One that may call no host of an inner network. */
  public PluginContext(String tenantCode, String tenantName, Clock clock) {
    this(tenantCode, tenantName, clock, Set.of());
  }
}
