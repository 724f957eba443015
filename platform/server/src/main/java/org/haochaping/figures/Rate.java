package org.haochaping.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole, kept exact; rounded only to be printed. */
public record Rate(long part, long whole) implements Comparable<Rate> {
  /** Decimals unless a document asks for others. */
  public static final int DECIMALS = 2;

  /** What stands in a table where there is nothing to rate. */
  public static final String NO_DATA = "—";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Rate {
    if (part < 0 || whole < 0) {
      throw new IllegalArgumentException("negative count: " + part + " of " + whole);
    }
  }

  /**
   * In percent, rounded half up; empty without data. Where rounding would claim none or all of the
   * whole although it is not so, the nearest value that does not is given: 99.99, 0.01.
   */
  public Optional<BigDecimal> percent(int decimals) {
    if (whole == 0) {
      return Optional.empty();
    }
    BigDecimal rounded =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    if (part > 0 && rounded.signum() == 0) {
      return Optional.of(step);
    }
    if (part < whole && rounded.compareTo(HUNDRED) == 0) {
      return Optional.of(rounded.subtract(step));
    }
    return Optional.of(rounded);
  }

  /** As printed within a sentence: with its sign, or a dash without data. */
  public String inText() {
    return whole == 0 ? NO_DATA : printed() + "%";
  }

  /** In percent with two decimals and no sign, as printed in a table; a dash without data. */
  public String printed() {
    return percent(DECIMALS).map(BigDecimal::toPlainString).orElse(NO_DATA);
  }

  /** By exact value; what has no data comes before all that has. */
  @Override
  public int compareTo(Rate other) {
    if (whole == 0 || other.whole == 0) {
      return Boolean.compare(whole != 0, other.whole != 0);
    }
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(other.whole))
        .compareTo(BigDecimal.valueOf(other.part).multiply(BigDecimal.valueOf(whole)));
  }
}
