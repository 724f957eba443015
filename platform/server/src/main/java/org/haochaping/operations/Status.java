package org.haochaping.operations;

import java.time.Instant;
import java.util.List;
import org.haochaping.plugin.Lodging;
import org.jspecify.annotations.Nullable;

/**
 * The whole picture, the alarms first.
 *
 * @param installation absent for those who answer for one tenant only
 */
public record Status(
    Instant at,
    List<Alarm> alarms,
    @Nullable Installation installation,
    List<PluginSign> plugins,
    List<TenantStatus> tenants) {

  /** A plugin on the node that answers. */
  public record PluginSign(
      String pluginId,
      String version,
      Lodging.Health health,
      long calls,
      long failures,
      long timeouts) {}
}
