package org.haochaping.plugin.api;

import java.util.Map;
import java.util.Optional;

/**
 * One instance's settings, already checked against the factory's schema. Values are strings as they
 * stand in the form; {@code true} and {@code false} for booleans, decimal digits for integers.
 */
public record Settings(Map<String, String> values) {

  /** Keeps its own copy of the values. */
  public Settings {
    values = Map.copyOf(values);
  }

  /** The value, if it is set. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value as a boolean, or the default when it is not set. */
  public boolean flag(String name, boolean otherwise) {
    return text(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /**
   * The value as an integer, or the default when it is not set.
   *
   * @throws SettingsException if it is not a whole number
   */
  public int number(String name, int otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new SettingsException(name + " 应为整数 must be a whole number: " + value);
    }
  }
}
