package org.haochaping.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.haochaping.figures.Rate;

/**
 * Where the rate of a contender lies with a confidence of 95 %, after Wilson: what his citizens at
 * large think, as far as those who rated let it be told. With x of n and z = 1.96 it reaches from
 * (2x + z² - zw) / 2(n + z²) to (2x + z² + zw) / 2(n + z²), where w² = z² + 4x(n - x)/n. Computed
 * with 34 significant digits, so that the same counts compare alike on every machine.
 */
public record Interval(BigDecimal low, BigDecimal high) {
  /** As it is told beside the figures. */
  public static final String CONFIDENCE = "95";

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal Z = new BigDecimal("1.96");
  private static final BigDecimal ZZ = Z.multiply(Z);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Empty without ratings. */
  public static Optional<Interval> of(Rate rate) {
    if (rate.whole() == 0) {
      return Optional.empty();
    }
    BigDecimal x = BigDecimal.valueOf(rate.part());
    BigDecimal n = BigDecimal.valueOf(rate.whole());
    BigDecimal width =
        ZZ.add(BigDecimal.valueOf(4).multiply(x).multiply(n.subtract(x)).divide(n, DIGITS))
            .sqrt(DIGITS)
            .multiply(Z);
    BigDecimal middle = TWO.multiply(x).add(ZZ);
    BigDecimal whole = TWO.multiply(n.add(ZZ));
    return Optional.of(
        new Interval(
            middle.subtract(width).divide(whole, DIGITS), middle.add(width).divide(whole, DIGITS)));
  }

  /** The lower end in percent, rounded down, so that what is printed holds the interval. */
  public String printedLow(int decimals) {
    return percent(low, decimals, RoundingMode.FLOOR);
  }

  /** The upper end in percent, rounded up. */
  public String printedHigh(int decimals) {
    return percent(high, decimals, RoundingMode.CEILING);
  }

  private static String percent(BigDecimal share, int decimals, RoundingMode rounding) {
    return share.movePointRight(2).setScale(decimals, rounding).toPlainString();
  }
}
