package org.haochaping.figures;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares of a whole (占比), in percent, as published bulletins print them. */
public final class Shares {
  private Shares() {}

  /** Each rounded for itself, half up; they need not add up to 100. Zeros without data. */
  public static List<BigDecimal> halfUp(List<Long> parts, long whole, int decimals) {
    return parts.stream()
        .map(part -> new Rate(part, whole).percent(decimals).orElse(BigDecimal.ZERO))
        .toList();
  }

  /**
   * Adding up to exactly 100: what rounding down leaves over goes to the largest remainders, the
   * earlier of equal ones first. Where a part would then be called none although it is not so, it
   * takes one step from the largest, which for the same reason is never called all.
   */
  public static List<BigDecimal> closedTo100(List<Long> parts, int decimals) {
    BigInteger whole = BigInteger.valueOf(parts.stream().mapToLong(Long::longValue).sum());
    if (whole.signum() == 0) {
      return parts.stream().map(part -> BigDecimal.ZERO).toList();
    }
    BigInteger steps = BigInteger.TEN.pow(decimals + 2);
    List<BigInteger[]> divided =
        parts.stream()
            .map(part -> BigInteger.valueOf(part).multiply(steps).divideAndRemainder(whole))
            .toList();
    List<BigInteger> closed = new ArrayList<>(divided.stream().map(pair -> pair[0]).toList());
    int left = steps.subtract(closed.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValue();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(comparing((Integer i) -> divided.get(i)[1], Comparator.reverseOrder()))
        .limit(left)
        .forEach(i -> closed.set(i, closed.get(i).add(BigInteger.ONE)));
    for (int i = 0; i < parts.size(); i++) {
      int largest = closed.indexOf(closed.stream().max(Comparator.naturalOrder()).orElseThrow());
      if (parts.get(i) > 0
          && closed.get(i).signum() == 0
          && closed.get(largest).compareTo(BigInteger.ONE) > 0) {
        closed.set(largest, closed.get(largest).subtract(BigInteger.ONE));
        closed.set(i, BigInteger.ONE);
      }
    }
    return closed.stream().map(steps10 -> new BigDecimal(steps10, decimals)).toList();
  }
}
