package org.haochaping.plugin.api;

import java.util.Arrays;
import java.util.Optional;

/**
 * 评价等级: the five levels of 一(一) of the regulation. The last two are bad reviews (差评).
 *
 * <p>Counterparts number the levels in both directions (the national interface calls the best 5,
 * GB/T 39046 A.8 calls it 1), so a bare digit is never stored: a channel maps its digits with
 * {@link CodeMap} and hands over this enum.
 */
public enum Level {
  /** 非常满意. */
  VERY_SATISFIED("非常满意", "Very satisfied"),
  /** 满意. */
  SATISFIED("满意", "Satisfied"),
  /** 基本满意; counts as good. */
  BASICALLY_SATISFIED("基本满意", "Basically satisfied"),
  /** 不满意; a bad review. */
  DISSATISFIED("不满意", "Dissatisfied"),
  /** 非常不满意; a bad review. */
  VERY_DISSATISFIED("非常不满意", "Very dissatisfied");

  private final String chinese;
  private final String english;

  Level(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The Chinese name, exactly as the regulation prints it. */
  public String chinese() {
    return chinese;
  }

  /** The English name. */
  public String english() {
    return english;
  }

  /** Whether this level is a bad review (差评): 不满意 or 非常不满意. */
  public boolean isBad() {
    return this == DISSATISFIED || this == VERY_DISSATISFIED;
  }

  /** The level whose Chinese name this is, surrounding blanks ignored. */
  public static Optional<Level> ofChinese(String name) {
    return Arrays.stream(values()).filter(level -> level.chinese.equals(name.strip())).findFirst();
  }
}
