package org.haochaping.onboarding.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a file states.
 *
 * @param values by item; what is left out is not in it
 * @param places where each item stands
 */
public record Entry(Kind kind, Map<String, String> values, Map<String, Place> places, Place place) {

  public String key() {
    return kind.key(values);
  }

  public @Nullable String value(String item) {
    return values.get(item);
  }

  /** Where an item stands, or the entry when the item is left out. */
  public Place place(String item) {
    return places.getOrDefault(item, place);
  }

  /** The same with another value, which may be none. */
  public Entry with(String item, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value == null) {
      changed.remove(item);
    } else {
      changed.put(item, value);
    }
    return new Entry(kind, changed, places, place);
  }

  /** The same with this value where none is written. */
  Entry otherwise(String item, @Nullable String value) {
    return values.containsKey(item) ? this : with(item, value);
  }
}
