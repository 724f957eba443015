package org.haochaping.bulletin.content;

import java.util.Optional;
import org.haochaping.figures.Count;
import org.haochaping.figures.Printing;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Policy.FiguresPolicy;

/**
 * What the rules a closing was made under say about its bulletin, whatever has been ruled since.
 *
 * @param minimumVolume departments with fewer ratings are listed unranked
 */
public record PrintingRules(int minimumVolume, FiguresPolicy figures) {

  public static PrintingRules of(Policy policy) {
    return new PrintingRules(policy.ranking().minimumVolume(), policy.figures());
  }

  Printing printing() {
    return new Printing(figures);
  }

  /** The average scores (平均分) in a sentence; where they are told, and there are any. */
  Optional<String> averages(Count total) {
    String all = printing().average(total.all());
    if (!figures.weights().printed() || all == null) {
      return Optional.empty();
    }
    String active = printing().average(total.active());
    return Optional.of(
        active == null ? "平均分" + all + "分。" : "平均分" + all + "分；在主动评价中，平均分" + active + "分。");
  }
}
