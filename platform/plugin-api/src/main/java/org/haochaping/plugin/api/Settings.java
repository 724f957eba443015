package org.haochaping.plugin.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One instance's settings, already checked against the factory's schema and with its defaults
 * filled in. Values are strings as they stand in the form; {@code true} and {@code false} for
 * flags, decimal digits for numbers.
 */
public record Settings(Map<String, String> values) {

  /** Keeps its own copy of the values. */
  public Settings {
    values = Map.copyOf(values);
  }

  /** The value, if it is set and not blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether the flag is set to true. */
  public boolean flag(String name) {
    return text(name).map(Boolean::parseBoolean).orElse(false);
  }

  /**
   * The value as an integer.
   *
   * @throws IllegalStateException if the schema neither requires it nor gives it a default
   */
  public int number(String name) {
    return text(name)
        .map(Integer::parseInt)
        .orElseThrow(() -> new IllegalStateException("setting without a value: " + name));
  }

  /** The code map, in its order; empty when nothing is set. */
  public Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    text(name).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("=", 2))
        .forEach(parts -> map.put(parts[0].strip(), parts[1].strip()));
    return map;
  }

  /** Names only: secrets stay out of logs. */
  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
