package org.haochaping.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A place in a ranking.
 *
 * @param rank one more than there are better ones: 1, 2, 2, 4
 * @param tied whether others share it (并列)
 */
public record Place(int rank, boolean tied) {

  /** Places by score, the highest first; equal scores share a place. */
  public static <T, S extends Comparable<? super S>> Map<T, Place> highestFirst(
      Collection<T> items, Function<T, S> score) {
    List<S> scores = items.stream().map(score).toList();
    Map<T, Place> places = new HashMap<>();
    for (T item : items) {
      S own = score.apply(item);
      int better = 0;
      int equal = 0;
      for (S other : scores) {
        int compared = other.compareTo(own);
        better += compared > 0 ? 1 : 0;
        equal += compared == 0 ? 1 : 0;
      }
      places.put(item, new Place(better + 1, equal > 1));
    }
    return places;
  }

  /** As 2 or 2（并列）. */
  public String printed() {
    return tied ? rank + "（并列）" : Integer.toString(rank);
  }
}
