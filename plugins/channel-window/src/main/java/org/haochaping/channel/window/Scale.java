package org.haochaping.channel.window;

import java.util.Arrays;
import java.util.Optional;
import org.haochaping.plugin.api.Level;

/**
 * How a vendor's devices number the five keys. All four ways are met, one more than {@code CodeMap}
 * of the API knows; another value there would break plugins that switch over its values.
 */
enum Scale {
  /** 5, 4, 3, 2, 1 from the best. */
  FIVE_IS_BEST("54321", "1至5，5为非常满意", "1 to 5, 5 is best"),
  /** 1, 2, 3, 4, 5 from the best. */
  ONE_IS_BEST("12345", "1至5，1为非常满意", "1 to 5, 1 is best"),
  /** 0, 1, 2, 3, 4 from the best. */
  ZERO_IS_BEST("01234", "0至4，0为非常满意", "0 to 4, 0 is best"),
  /** 4, 3, 2, 1, 0 from the best. */
  FOUR_IS_BEST("43210", "0至4，4为非常满意", "0 to 4, 4 is best"),
  /** No digits. */
  NAMES("", "只用文字或下面的对照", "Names, or the map below");

  private final String fromTheBest;
  private final String chinese;
  private final String english;

  Scale(String fromTheBest, String chinese, String english) {
    this.fromTheBest = fromTheBest;
    this.chinese = chinese;
    this.english = english;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }

  /** The level a code or a Chinese name stands for; empty when it is neither. */
  Optional<Level> level(String code) {
    int place = code.length() == 1 ? fromTheBest.indexOf(code) : -1;
    return place < 0
        ? Level.ofChinese(code)
        : Arrays.stream(Level.values()).skip(place).findFirst();
  }
}
