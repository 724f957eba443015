package org.haochaping.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.haochaping.plugin.api.Source;

/**
 * The scores (得分) of a unit by one kind of assessment. They are listed and are no ratings: no rate
 * holds any of them.
 *
 * @param n how many scores
 * @param sum of what each would be of a hundred points, each rounded to two decimals
 */
public record ScoreCount(Source source, UUID unitId, long n, BigDecimal sum) {

  /** The mean (平均得分) of a hundred points, with two decimals. */
  public BigDecimal mean() {
    return sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
  }
}
