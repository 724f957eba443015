package org.haochaping.oversight;

import org.haochaping.figures.Rate;

/**
 * Whether a rate has surely risen or fallen, for thousands of units at once. Binary floating point
 * tells it wherever the interval ends far enough from zero for rounding not to matter; elsewhere it
 * is computed exactly, so that it never differs from what {@link Difference} says.
 */
final class Direction {
  private static final double ZZ = 1.96 * 1.96;
  private static final double DOUBTFUL = 1e-9;

  private Direction() {}

  /** As {@link Difference#direction}; both must be rates of something. */
  static int of(Rate now, Rate before) {
    double p = share(now);
    double q = share(before);
    double low = p - q - Math.hypot(p - wilson(now, -1), wilson(before, 1) - q);
    double high = p - q + Math.hypot(wilson(now, 1) - p, q - wilson(before, -1));
    if (Math.abs(low) < DOUBTFUL || Math.abs(high) < DOUBTFUL) {
      return Difference.of(now, before).map(Difference::direction).orElse(0);
    }
    return low > 0 ? 1 : high < 0 ? -1 : 0;
  }

  private static double share(Rate rate) {
    return (double) rate.part() / rate.whole();
  }

  private static double wilson(Rate rate, int side) {
    double n = rate.whole();
    double p = share(rate);
    double width = Math.sqrt(ZZ * (ZZ + 4 * n * p * (1 - p)));
    return (2 * n * p + ZZ + side * width) / (2 * (n + ZZ));
  }
}
