package org.haochaping.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.haochaping.figures.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Counties compared for a period; rates are strings with two decimals, exactly as printed.
 *
 * @param minimumVolume who has fewer ratings is listed unranked
 * @param median the median 好评率 of the ranked; absent when none is ranked
 */
public record CountyRanking(
    String period, int minimumVolume, List<CountyView> tenants, @Nullable String median) {

  private static final int EXACT = 24;
  private static final BigDecimal STEP = new BigDecimal("0.01");

  /** A county; what it has not, or what has no data, is absent. */
  public record CountyView(
      String code,
      String name,
      boolean closed,
      @Nullable Integer version,
      @Nullable Long total,
      @Nullable Long active,
      @Nullable String goodRate,
      @Nullable String badRate,
      @Nullable String activeGoodRate,
      @Nullable String activeBadRate,
      @Nullable Integer rank,
      @Nullable Boolean tied,
      @Nullable Integer badRank,
      @Nullable Boolean badTied,
      boolean ranked,
      @Nullable String reason) {}

  /** The middle rate; of an even number, halfway between the two in the middle. */
  static Optional<String> median(List<Rate> rates) {
    List<Rate> sorted = rates.stream().filter(rate -> rate.whole() > 0).sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Rate lower = sorted.get((sorted.size() - 1) / 2);
    Rate upper = sorted.get(sorted.size() / 2);
    if (lower.compareTo(upper) == 0) {
      return Optional.of(lower.printed());
    }
    BigDecimal half =
        percent(lower)
            .add(percent(upper))
            .divide(BigDecimal.valueOf(2), Rate.DECIMALS, RoundingMode.HALF_UP);
    // Two unequal rates are neither both none nor both all.
    BigDecimal most = BigDecimal.valueOf(100).subtract(STEP);
    return Optional.of(half.min(most).max(STEP).toPlainString());
  }

  private static BigDecimal percent(Rate rate) {
    return BigDecimal.valueOf(rate.part())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(rate.whole()), EXACT, RoundingMode.HALF_UP);
  }
}
