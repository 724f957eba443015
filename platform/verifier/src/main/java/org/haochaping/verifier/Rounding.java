package org.haochaping.verifier;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How the shares of a column are rounded. */
enum Rounding {
  /** Each for itself. */
  HALF_UP("half-up") {
    @Override
    List<String> shares(List<Long> parts, long whole, int decimals) {
      return parts.stream().map(part -> new Share(part, whole).percent(decimals)).toList();
    }
  },
  /**
   * To a sum of 100: what rounding down leaves goes to the largest remainders, the first first. A
   * part that would be called none and is not takes one step from the largest.
   */
  CLOSED_TO_100("closed-to-100") {
    @Override
    List<String> shares(List<Long> parts, long whole, int decimals) {
      if (whole == 0) {
        return HALF_UP.shares(parts, whole, decimals);
      }
      BigInteger hundred = BigInteger.TEN.pow(decimals + 2);
      List<BigInteger> steps = new ArrayList<>();
      List<BigInteger> remainders = new ArrayList<>();
      BigInteger left = hundred;
      for (long part : parts) {
        BigInteger[] divided =
            BigInteger.valueOf(part)
                .multiply(hundred)
                .divideAndRemainder(BigInteger.valueOf(whole));
        steps.add(divided[0]);
        remainders.add(divided[1]);
        left = left.subtract(divided[0]);
      }
      IntStream.range(0, steps.size())
          .boxed()
          .sorted(comparing(remainders::get, Comparator.reverseOrder()))
          .limit(Math.max(0, left.longValueExact()))
          .forEach(i -> steps.set(i, steps.get(i).add(BigInteger.ONE)));
      for (int i = 0; i < steps.size(); i++) {
        BigInteger largest = steps.stream().reduce(BigInteger::max).orElseThrow();
        if (parts.get(i) > 0
            && steps.get(i).signum() == 0
            && largest.compareTo(BigInteger.ONE) > 0) {
          steps.set(steps.indexOf(largest), largest.subtract(BigInteger.ONE));
          steps.set(i, BigInteger.ONE);
        }
      }
      return steps.stream().map(step -> new BigDecimal(step, decimals).toPlainString()).toList();
    }
  };

  private final String code;

  Rounding(String code) {
    this.code = code;
  }

  abstract List<String> shares(List<Long> parts, long whole, int decimals);

  String code() {
    return code;
  }

  static Rounding of(String code) {
    for (Rounding rounding : values()) {
      if (rounding.code.equals(code)) {
        return rounding;
      }
    }
    throw new Unreadable("本程序不认识占比算法" + code + "。", "unknown way of rounding: " + code);
  }
}
