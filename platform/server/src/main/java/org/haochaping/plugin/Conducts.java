package org.haochaping.plugin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.haochaping.web.Refusal;

/** The conduct of every instance that was called on this node. */
final class Conducts {
  private final Map<InstanceKey, Conduct> all = new ConcurrentHashMap<>();

  void wentWell(InstanceKey key, Instant now) {
    all.compute(key, (k, before) -> (before == null ? Conduct.blank() : before).good(now));
  }

  void failed(InstanceKey key, Instant now, Refusal why) {
    all.compute(key, (k, before) -> (before == null ? Conduct.blank() : before).bad(now, why));
  }

  Conduct of(InstanceKey key) {
    return all.getOrDefault(key, Conduct.blank());
  }

  Map<InstanceKey, Conduct> all() {
    return Map.copyOf(all);
  }
}
