package org.haochaping.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.artefact.Quarantine;
import org.haochaping.web.Refusal;

/**
 * The circuit breakers of work in the background, one an instance: after some failures in a row it
 * rests, longer each time; after more it is put in quarantine until somebody lifts it. What people
 * wait for is never broken off like this: it is refused call by call.
 */
final class Breakers {
  /** Failures in a row after which it rests. */
  static final int RESTS_AFTER = 3;

  /** Failures in a row after which it is put in quarantine. */
  static final int QUARANTINED_AFTER = 8;

  private static final Duration FIRST_REST = Duration.ofSeconds(15);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<InstanceKey, State> states = new HashMap<>();
  private final Set<InstanceKey> unwritten = new HashSet<>();

  private record State(int failures, Instant restsUntil, Optional<Quarantine> quarantine) {}

  Breakers(Clock clock) {
    this.clock = clock;
  }

  /** Refuses while the instance rests or is in quarantine. */
  synchronized void admit(InstanceKey key) {
    State state = states.get(key);
    if (state == null) {
      return;
    }
    if (state.quarantine().isPresent()) {
      throw PluginTrouble.quarantined(key.pluginId());
    }
    if (clock.instant().isBefore(state.restsUntil())) {
      throw PluginTrouble.resting(key.pluginId());
    }
  }

  synchronized void wentWell(InstanceKey key) {
    states.computeIfPresent(key, (k, state) -> state.quarantine().isPresent() ? state : null);
  }

  synchronized void failed(InstanceKey key, Refusal why) {
    State before = states.get(key);
    int failures = before == null ? 1 : before.failures() + 1;
    Instant now = clock.instant();
    Optional<Quarantine> quarantine = before == null ? Optional.empty() : before.quarantine();
    if (failures >= QUARANTINED_AFTER && quarantine.isEmpty()) {
      quarantine =
          Optional.of(new Quarantine(key.pluginId(), key.instance(), now, failures, why.code()));
      unwritten.add(key);
    }
    states.put(key, new State(failures, now.plus(rest(failures)), quarantine));
  }

  /** What is to be written down so that the other nodes keep to it as well. */
  synchronized List<Quarantine> unwritten() {
    return unwritten.stream()
        .map(states::get)
        .filter(state -> state != null)
        .flatMap(state -> state.quarantine().stream())
        .toList();
  }

  /** These are rows now. */
  synchronized void written(Collection<Quarantine> rows) {
    rows.forEach(row -> unwritten.remove(new InstanceKey(row.pluginId(), row.instance())));
  }

  /** Takes over what the rows say: who is in quarantine on any node, and who no longer is. */
  synchronized void learn(Collection<Quarantine> rows) {
    Set<InstanceKey> inside = new HashSet<>();
    for (Quarantine row : rows) {
      InstanceKey key = new InstanceKey(row.pluginId(), row.instance());
      inside.add(key);
      states.put(key, new State(row.failures(), row.since(), Optional.of(row)));
    }
    states
        .entrySet()
        .removeIf(
            entry ->
                entry.getValue().quarantine().isPresent()
                    && !inside.contains(entry.getKey())
                    && !unwritten.contains(entry.getKey()));
  }

  synchronized Optional<Quarantine> quarantine(InstanceKey key) {
    return Optional.ofNullable(states.get(key)).flatMap(State::quarantine);
  }

  synchronized boolean rests(InstanceKey key) {
    State state = states.get(key);
    return state != null && clock.instant().isBefore(state.restsUntil());
  }

  private static Duration rest(int failures) {
    if (failures < RESTS_AFTER) {
      return Duration.ZERO;
    }
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures - RESTS_AFTER, 10));
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }
}
