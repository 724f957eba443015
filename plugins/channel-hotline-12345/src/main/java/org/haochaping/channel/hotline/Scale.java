package org.haochaping.channel.hotline;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.Level;

/** How a hotline asks; keys are what callers press or what its system writes for it. */
enum Scale {
  /** Only the names of levels, in the words hotlines use for them. */
  NAMES("只用文字", "Words only", Map.of()),
  /** 5 is best. */
  FIVE_DOWN(
      "5非常满意 4满意 3基本满意 2不满意 1非常不满意",
      "5 is best",
      Map.of(
          "5", Level.VERY_SATISFIED,
          "4", Level.SATISFIED,
          "3", Level.BASICALLY_SATISFIED,
          "2", Level.DISSATISFIED,
          "1", Level.VERY_DISSATISFIED)),
  /** 1 is best. */
  FIVE_UP(
      "1非常满意 2满意 3基本满意 4不满意 5非常不满意",
      "1 is best, of five",
      Map.of(
          "1", Level.VERY_SATISFIED,
          "2", Level.SATISFIED,
          "3", Level.BASICALLY_SATISFIED,
          "4", Level.DISSATISFIED,
          "5", Level.VERY_DISSATISFIED)),
  /** Three keys. */
  THREE(
      "1满意 2基本满意 3不满意",
      "1 is best, of three",
      Map.of(
          "1", Level.SATISFIED,
          "2", Level.BASICALLY_SATISFIED,
          "3", Level.DISSATISFIED)),
  /** Two keys. */
  TWO("1满意 2不满意", "1 good, 2 bad", Map.of("1", Level.SATISFIED, "2", Level.DISSATISFIED));

  /** Words of hotlines beside the five names of the regulation. */
  private static final Map<String, Level> WORDS =
      Map.ofEntries(
          Map.entry("很满意", Level.VERY_SATISFIED),
          Map.entry("十分满意", Level.VERY_SATISFIED),
          Map.entry("比较满意", Level.SATISFIED),
          Map.entry("较满意", Level.SATISFIED),
          Map.entry("一般", Level.BASICALLY_SATISFIED),
          Map.entry("一般满意", Level.BASICALLY_SATISFIED),
          Map.entry("不太满意", Level.DISSATISFIED),
          Map.entry("较不满意", Level.DISSATISFIED),
          Map.entry("很不满意", Level.VERY_DISSATISFIED),
          Map.entry("十分不满意", Level.VERY_DISSATISFIED));

  private final String chinese;
  private final String english;
  private final Map<String, Level> keys;

  Scale(String chinese, String english, Map<String, Level> keys) {
    this.chinese = chinese;
    this.english = english;
    this.keys = keys;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }

  /** The level an answer stands for. */
  Optional<Level> level(String answer) {
    return Optional.ofNullable(keys.get(answer))
        .or(() -> Level.ofChinese(answer))
        .or(() -> Optional.ofNullable(WORDS.get(answer)));
  }
}
