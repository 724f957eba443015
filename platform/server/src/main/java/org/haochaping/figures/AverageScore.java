package org.haochaping.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Policy.ScoreWeights;

/**
 * The average score (平均分) of ratings, kept exact; rounded only to be printed.
 *
 * @param points the weights of all of them
 * @param n how many
 */
public record AverageScore(long points, long n) {

  public static AverageScore of(LevelCounts counts, ScoreWeights weights) {
    return new AverageScore(
        Arrays.stream(Level.values())
            .mapToLong(level -> counts.of(level) * weight(level, weights))
            .sum(),
        counts.total());
  }

  /** Rounded half up; empty without ratings. */
  public Optional<BigDecimal> value(int decimals) {
    return n == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(points)
                .divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP));
  }

  private static int weight(Level level, ScoreWeights weights) {
    return switch (level) {
      case VERY_SATISFIED -> weights.verySatisfied();
      case SATISFIED -> weights.satisfied();
      case BASICALLY_SATISFIED -> weights.basicallySatisfied();
      case DISSATISFIED -> weights.dissatisfied();
      case VERY_DISSATISFIED -> weights.veryDissatisfied();
    };
  }
}
