package org.haochaping.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.PluginFactory;
import org.haochaping.plugin.api.Settings;
import org.haochaping.web.Refusal;

/**
 * Calls into the products of instances: finds the plugin, makes the product, stays behind the
 * guard.
 */
final class PluginCalls {
  private static final Duration TRIAL = Duration.ofSeconds(5);

  private final PluginHouse house;
  private final Clock clock;
  private final Set<String> innerHosts;

  PluginCalls(PluginHouse house, Clock clock, Set<String> innerHosts) {
    this.house = house;
    this.clock = clock;
    this.innerHosts = innerHosts;
  }

  /** What is asked of a product. */
  interface Use<P, T> {
    T of(P product) throws IOException;
  }

  <F extends PluginFactory, P, T> T call(
      Point<F, P> point, String pluginId, PluginInstance instance, Duration deadline, Use<P, T> use)
      throws IOException {
    InstanceKey key = new InstanceKey(pluginId, instance.id());
    LoadedPlugin.Lease lease = house.enter(pluginId, instance.artefact());
    LoadedPlugin plugin = lease.plugin();
    try {
      T result =
          house.guard().call(lease, deadline, () -> use.of(product(point, plugin, instance)));
      house.conducts().wentWell(key, clock.instant());
      return result;
    } catch (Refusal refusal) {
      if (PluginTrouble.isFailure(refusal)) {
        house.conducts().failed(key, clock.instant(), refusal);
      }
      throw refusal;
    }
  }

  /** The same for work in the background, behind the instance's circuit breaker. */
  <F extends PluginFactory, P, T> T background(
      Point<F, P> point, String pluginId, PluginInstance instance, Duration deadline, Use<P, T> use)
      throws IOException {
    InstanceKey key = new InstanceKey(pluginId, instance.id());
    house.breakers().admit(key);
    try {
      T result = call(point, pluginId, instance, deadline, use);
      house.breakers().wentWell(key);
      return result;
    } catch (Refusal refusal) {
      if (PluginTrouble.isItsOwnFailure(refusal)) {
        house.breakers().failed(key, refusal);
      }
      throw refusal;
    }
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

  /** Makes an instance's products and asks them what costs nothing; they are thrown away. */
  void tryOut(String pluginId, PluginInstance instance) {
    LoadedPlugin.Lease lease = house.enter(pluginId, instance.artefact());
    LoadedPlugin plugin = lease.plugin();
    try {
      house.guard().call(lease, TRIAL, () -> tryOut(plugin, instance));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A notifier's answers to what costs nothing; it is thrown away. */
  Trial notifierTrial(String pluginId, PluginInstance instance) {
    LoadedPlugin.Lease lease = house.enter(pluginId, instance.artefact());
    LoadedPlugin plugin = lease.plugin();
    try {
      return house.guard().call(lease, TRIAL, () -> notifierTrial(plugin, instance));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Trial notifierTrial(LoadedPlugin plugin, PluginInstance instance) {
    NotifierFactory factory =
        plugin
            .factory(NotifierFactory.class)
            .orElseThrow(() -> PluginTrouble.missing(plugin.manifest().pluginId()));
    Notifier notifier =
        factory.create(plugin.schema().complete(instance.settings()), context(instance));
    return new Trial(Set.copyOf(notifier.reaches()), notifier.perMinute());
  }

  private boolean tryOut(LoadedPlugin plugin, PluginInstance instance) {
    Settings settings = plugin.schema().complete(instance.settings());
    PluginContext context = context(instance);
    plugin
        .factory(ChannelAdapterFactory.class)
        .ifPresent(factory -> Set.copyOf(factory.create(settings, context).surfaces()));
    plugin
        .factory(BulletinFormatFactory.class)
        .ifPresent(factory -> Objects.requireNonNull(factory.create(settings, context)));
    plugin
        .factory(NotifierFactory.class)
        .ifPresent(factory -> Objects.requireNonNull(factory.create(settings, context)));
    return true;
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
                  .of(factory, plugin.schema().complete(instance.settings()), context(instance));
            });
  }

  private PluginContext context(PluginInstance instance) {
    return new PluginContext(instance.tenantCode(), instance.tenantName(), clock, innerHosts);
  }
}
