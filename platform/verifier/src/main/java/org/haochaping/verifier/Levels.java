package org.haochaping.verifier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many ratings of each level.
 *
 * @param n five numbers, the best level first
 */
record Levels(List<Long> n) {
  /** 一(一), the best first. */
  static final List<String> NAMES = List.of("非常满意", "满意", "基本满意", "不满意", "非常不满意");

  /** 好评 are the first three of them, 差评 the others. */
  private static final int GOOD = 3;

  static final Levels NONE = new Levels(List.of(0L, 0L, 0L, 0L, 0L));

  Levels {
    n = List.copyOf(n);
    if (n.size() != NAMES.size()) {
      throw new Unreadable("评价等级应为五级。", "there are five levels");
    }
  }

  long of(int level) {
    return n.get(level);
  }

  long total() {
    return sum(n);
  }

  long good() {
    return sum(n.subList(0, GOOD));
  }

  long bad() {
    return sum(n.subList(GOOD, n.size()));
  }

  /** The mean weight (平均分), half up; a dash where there is nothing to rate. */
  String average(List<Long> weights, int decimals) {
    if (total() == 0) {
      return Share.NO_DATA;
    }
    BigDecimal points = BigDecimal.ZERO;
    for (int level = 0; level < n.size(); level++) {
      points =
          points.add(
              BigDecimal.valueOf(of(level)).multiply(BigDecimal.valueOf(weights.get(level))));
    }
    return points
        .divide(BigDecimal.valueOf(total()), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  Levels plus(Levels other) {
    return new Levels(
        IntStream.range(0, n.size()).mapToObj(i -> Math.addExact(of(i), other.of(i))).toList());
  }

  private static long sum(List<Long> parts) {
    return parts.stream().reduce(0L, Math::addExact);
  }
}
