package org.haochaping.plugin.api;

import java.time.Clock;

/**
 * What the core lends to one plugin instance; bound to its tenant.
 *
 * @param tenantCode the tenant's administrative code, as 532801
 * @param tenantName the tenant's Chinese name
 * @param clock the only clock a plugin may ask
 */
public record PluginContext(String tenantCode, String tenantName, Clock clock) {}
