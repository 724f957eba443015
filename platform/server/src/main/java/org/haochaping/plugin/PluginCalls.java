package org.haochaping.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.PluginFactory;

/**
 * Calls into the products of instances: finds the plugin, makes the product, stays behind the
 * guard.
 */
final class PluginCalls {
  private final PluginHouse house;
  private final Clock clock;

  PluginCalls(PluginHouse house, Clock clock) {
    this.house = house;
    this.clock = clock;
  }

  /** What is asked of a product. */
  interface Use<P, T> {
    T of(P product) throws IOException;
  }

  <F extends PluginFactory, P, T> T call(
      Point<F, P> point, String pluginId, PluginInstance instance, Duration deadline, Use<P, T> use)
      throws IOException {
    LoadedPlugin.Lease lease = house.enter(pluginId);
    LoadedPlugin plugin = lease.plugin();
    return house.guard().call(lease, deadline, () -> use.of(product(point, plugin, instance)));
  }

  /** The same for what the API does not let throw an IOException. */
  <F extends PluginFactory, P, T> T callSafely(
      Point<F, P> point,
      String pluginId,
      PluginInstance instance,
      Duration deadline,
      Use<P, T> use) {
    try {
      return call(point, pluginId, instance, deadline, use);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <F extends PluginFactory, P> P product(
      Point<F, P> point, LoadedPlugin plugin, PluginInstance instance) {
    return plugin
        .products()
        .get(
            instance,
            point.product(),
            () -> {
              F factory =
                  plugin
                      .factory(point.factory())
                      .orElseThrow(() -> PluginTrouble.missing(plugin.manifest().pluginId()));
              return point
                  .make()
                  .of(
                      factory,
                      plugin.schema().complete(instance.settings()),
                      new PluginContext(instance.tenantCode(), instance.tenantName(), clock));
            });
  }
}
