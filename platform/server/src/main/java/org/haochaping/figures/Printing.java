package org.haochaping.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.jspecify.annotations.Nullable;

/** Figures as a tenant's rules print them; what has no data is absent. */
public record Printing(FiguresPolicy policy) {

  public @Nullable String rate(Rate rate) {
    return rate.percent(policy.decimals()).map(BigDecimal::toPlainString).orElse(null);
  }

  /** As a table prints it: a dash where there is nothing to rate. */
  public String cell(Rate rate) {
    return cell(rate(rate));
  }

  /** As a sentence prints it, with its sign. */
  public String inText(Rate rate) {
    String printed = rate(rate);
    return printed == null ? Rate.NO_DATA : printed + "%";
  }

  /** A dash for what has no data. */
  public static String cell(@Nullable String printed) {
    return printed == null ? Rate.NO_DATA : printed;
  }

  public @Nullable String average(LevelCounts counts) {
    return AverageScore.of(counts, policy.weights())
        .value(policy.decimals())
        .map(BigDecimal::toPlainString)
        .orElse(null);
  }

  /** The shares of parts that make up the whole. */
  public List<@Nullable String> shares(List<Long> parts) {
    long whole = parts.stream().mapToLong(Long::longValue).sum();
    if (whole == 0) {
      return Collections.nCopies(parts.size(), null);
    }
    List<BigDecimal> shares =
        policy.sharesClosed()
            ? Shares.closedTo100(parts, policy.decimals())
            : Shares.halfUp(parts, whole, policy.decimals());
    return shares.stream().<@Nullable String>map(BigDecimal::toPlainString).toList();
  }
}
