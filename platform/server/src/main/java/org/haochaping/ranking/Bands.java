package org.haochaping.ranking;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Bands (档) without significant difference. The leader of the first band is whose interval begins
 * highest; with him are all whose intervals reach up to that beginning. Of those left over the next
 * band is made in the same way. So whoever has few ratings, and with them a wide interval, stands
 * with the best he cannot be told from, and nobody leads by a few lucky ones.
 */
final class Bands {
  private Bands() {}

  /** Bands from 1 on; of equal beginnings the narrower interval leads. */
  static <T> Map<T, Integer> highestFirst(List<T> items, Function<T, Interval> interval) {
    Comparator<T> order =
        comparing((T item) -> interval.apply(item).low(), Comparator.reverseOrder())
            .thenComparing(item -> interval.apply(item).high());
    List<T> left = new ArrayList<>(items);
    left.sort(order);
    Map<T, Integer> bands = new HashMap<>();
    for (int band = 1; !left.isEmpty(); band++) {
      Interval leader = interval.apply(left.get(0));
      List<T> others = new ArrayList<>();
      for (T item : left) {
        if (interval.apply(item).high().compareTo(leader.low()) >= 0) {
          bands.put(item, band);
        } else {
          others.add(item);
        }
      }
      left = others;
    }
    return bands;
  }
}
