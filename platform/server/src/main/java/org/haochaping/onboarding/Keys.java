package org.haochaping.onboarding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.onboarding.file.Kind;
import org.jspecify.annotations.Nullable;

/** From the keys of files to the ids of rows and back. */
final class Keys {
  private final Map<Kind, Map<String, UUID>> ids = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<UUID, String>> keys = new EnumMap<>(Kind.class);

  /** The first to claim a key keeps it, so that what is in force goes before what has ended. */
  void put(Kind kind, String key, UUID id) {
    ids.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(key, id);
    keys.computeIfAbsent(kind, any -> new HashMap<>()).put(id, key);
  }

  @Nullable UUID id(Kind kind, String key) {
    return ids.getOrDefault(kind, Map.of()).get(key);
  }

  @Nullable String key(Kind kind, UUID id) {
    return keys.getOrDefault(kind, Map.of()).get(id);
  }

  Map<Kind, Set<String>> known() {
    Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);
    ids.forEach((kind, of) -> known.put(kind, of.keySet()));
    return known;
  }
}
