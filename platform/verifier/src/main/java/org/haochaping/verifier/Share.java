package org.haochaping.verifier;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A part of a whole as an exact fraction. */
record Share(long part, long whole) implements Comparable<Share> {
  static final String NO_DATA = "—";

  private static final BigInteger TWO = BigInteger.TWO;

  /**
   * In percent, half up; 100 only for the whole and 0 only for nothing, whatever rounding says. A
   * dash where there is nothing to divide by.
   */
  String percent(int decimals) {
    if (whole == 0) {
      return NO_DATA;
    }
    BigInteger hundred = BigInteger.TEN.pow(decimals + 2);
    BigInteger twice = big(part).multiply(hundred).multiply(TWO).add(big(whole));
    BigInteger steps = twice.divide(big(whole).multiply(TWO));
    if (part > 0) {
      steps = steps.max(BigInteger.ONE);
    }
    if (part < whole) {
      steps = steps.min(hundred.subtract(BigInteger.ONE));
    }
    return new BigDecimal(steps, decimals).toPlainString();
  }

  /** With its sign, as sentences print it. */
  String inText(int decimals) {
    return whole == 0 ? NO_DATA : percent(decimals) + "%";
  }

  /** By value, not by what is printed; both must have data. */
  @Override
  public int compareTo(Share other) {
    return big(part).multiply(big(other.whole)).compareTo(big(other.part).multiply(big(whole)));
  }

  private static BigInteger big(long n) {
    return BigInteger.valueOf(n);
  }
}
