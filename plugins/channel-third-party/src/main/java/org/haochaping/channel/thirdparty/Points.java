package org.haochaping.channel.thirdparty;

import java.math.BigDecimal;
import java.util.Optional;

/** Points as they are written in a cell. */
final class Points {
  static final BigDecimal FULL = BigDecimal.valueOf(100);

  private Points() {}

  /** At most two decimals; a spreadsheet's 86.50 and 86.5 are the same. */
  static Optional<BigDecimal> of(String text) {
    return Optional.of(text)
        .filter(written -> written.matches("[0-9]{1,6}(\\.[0-9]{1,15})?"))
        .map(BigDecimal::new)
        .map(BigDecimal::stripTrailingZeros)
        .map(points -> points.scale() < 0 ? points.setScale(0) : points)
        .filter(points -> points.scale() <= 2);
  }
}
