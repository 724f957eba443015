package org.haochaping.plugin;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a plugin's factories made, one product per instance, made anew when its settings change.
 * Held here alone, so that nothing keeps a class loader alive after its plugin is gone.
 */
final class Products {
  private final Map<Key, Made> made = new ConcurrentHashMap<>();

  private record Key(UUID instance, Class<?> point) {}

  private record Made(PluginInstance instance, Object product) {}

  <P> P get(PluginInstance instance, Class<P> point, Supplier<P> make) {
    Key key = new Key(instance.id(), point);
    Made present = made.get(key);
    if (present != null && present.instance().equals(instance)) {
      return point.cast(present.product());
    }
    P product = make.get();
    made.put(key, new Made(instance, product));
    return product;
  }

  void clear() {
    made.clear();
  }
}
