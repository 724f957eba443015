package org.haochaping.oversight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.haochaping.figures.Rate;
import org.haochaping.ranking.Interval;

/**
 * By how much a rate has changed and, with a confidence of 95 %, from where to where that lies: the
 * difference of two proportions after Newcombe (1998, method 10), from the intervals after Wilson
 * of both. With p of l to u now and q of m to v before it reaches from d - √((p-l)² + (v-q)²) to d
 * + √((u-p)² + (q-m)²), where d = p - q.
 */
record Difference(BigDecimal points, BigDecimal low, BigDecimal high) {
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** Empty when one of them is a rate of nothing. */
  static Optional<Difference> of(Rate now, Rate before) {
    Optional<Interval> there = Interval.of(now);
    Optional<Interval> then = Interval.of(before);
    if (there.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal p = share(now);
    BigDecimal q = share(before);
    BigDecimal down = hypotenuse(p.subtract(there.get().low()), then.get().high().subtract(q));
    BigDecimal up = hypotenuse(there.get().high().subtract(p), q.subtract(then.get().low()));
    BigDecimal points = p.subtract(q);
    return Optional.of(new Difference(points, points.subtract(down), points.add(up)));
  }

  /** 1 where it has surely risen, -1 where it has surely fallen, 0 where it could be chance. */
  int direction() {
    return low.signum() > 0 ? 1 : high.signum() < 0 ? -1 : 0;
  }

  private static BigDecimal hypotenuse(BigDecimal one, BigDecimal other) {
    return one.multiply(one).add(other.multiply(other)).sqrt(DIGITS);
  }

  private static BigDecimal share(Rate rate) {
    return BigDecimal.valueOf(rate.part()).divide(BigDecimal.valueOf(rate.whole()), DIGITS);
  }
}
