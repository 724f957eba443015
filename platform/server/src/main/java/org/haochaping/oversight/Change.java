package org.haochaping.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a rate has changed, in percentage points.
 *
 * @param points with a minus where it fell
 * @param low where the interval of 95 % begins, rounded down, so that what is printed holds it
 * @param high where it ends, rounded up
 */
@Schema(name = "OverviewChange")
public record Change(Measure measure, String points, String low, String high, Verdict verdict) {

  static Change of(Measure measure, Difference difference, int decimals) {
    return new Change(
        measure,
        percent(difference.points(), decimals, RoundingMode.HALF_UP),
        percent(difference.low(), decimals, RoundingMode.FLOOR),
        percent(difference.high(), decimals, RoundingMode.CEILING),
        measure.verdict(difference.direction()));
  }

  private static String percent(BigDecimal share, int decimals, RoundingMode rounding) {
    return share.movePointRight(2).setScale(decimals, rounding).toPlainString();
  }
}
