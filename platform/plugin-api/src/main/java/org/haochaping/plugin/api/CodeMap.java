package org.haochaping.plugin.api;

import java.util.Map;
import java.util.Optional;

/**
 * How one counterpart writes the five levels. Real systems number them in both directions, so each
 * channel instance names its map in its settings.
 */
public enum CodeMap {
  /** 5 is best, as the national interface ({@code satisfaction}) does. */
  NATIONAL_5_IS_BEST(
      Map.of(
          "5", Level.VERY_SATISFIED,
          "4", Level.SATISFIED,
          "3", Level.BASICALLY_SATISFIED,
          "2", Level.DISSATISFIED,
          "1", Level.VERY_DISSATISFIED)),
  /** 1 is best, as GB/T 39046-2020 A.8 does. */
  GBT_39046_1_IS_BEST(
      Map.of(
          "1", Level.VERY_SATISFIED,
          "2", Level.SATISFIED,
          "3", Level.BASICALLY_SATISFIED,
          "4", Level.DISSATISFIED,
          "5", Level.VERY_DISSATISFIED)),
  /** 0 is best, as some counter terminals do. */
  DEVICE_0_IS_BEST(
      Map.of(
          "0", Level.VERY_SATISFIED,
          "1", Level.SATISFIED,
          "2", Level.BASICALLY_SATISFIED,
          "3", Level.DISSATISFIED,
          "4", Level.VERY_DISSATISFIED));

  private final Map<String, Level> levels;

  CodeMap(Map<String, Level> levels) {
    this.levels = levels;
  }

  /** The level a code or a Chinese level name stands for; empty when it is neither. */
  public Optional<Level> level(String codeOrName) {
    String text = codeOrName.strip();
    return Optional.ofNullable(levels.get(text)).or(() -> Level.ofChinese(text));
  }
}
