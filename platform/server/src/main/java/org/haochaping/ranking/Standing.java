package org.haochaping.ranking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a contender stands in his group.
 *
 * @param good his place by 好评率, the highest first; absent when unranked
 * @param bad his place by 差评率, the highest first; absent when unranked
 * @param reason why he is unranked; absent when ranked
 */
public record Standing(
    Contender contender, @Nullable Place good, @Nullable Place bad, @Nullable String reason) {

  private static final Comparator<Standing> ORDER =
      comparing(Standing::order).thenComparing(standing -> standing.contender.code());

  /** Ranks each group for itself; in the order of groups, then of places, the unranked last. */
  public static List<Standing> of(List<Contender> contenders, int minimumVolume) {
    Map<String, List<Contender>> groups =
        contenders.stream().collect(groupingBy(Contender::group, TreeMap::new, toList()));
    List<Standing> standings = new ArrayList<>();
    for (List<Contender> group : groups.values()) {
      standings.addAll(ofGroup(group, minimumVolume));
    }
    return standings;
  }

  public boolean ranked() {
    return good != null;
  }

  private static List<Standing> ofGroup(List<Contender> group, int minimumVolume) {
    List<Contender> enough =
        group.stream().filter(one -> one.volume() >= Math.max(1, minimumVolume)).toList();
    Map<Contender, Place> good = Place.highestFirst(enough, one -> one.count().rates().good());
    Map<Contender, Place> bad = Place.highestFirst(enough, one -> one.count().rates().bad());
    return group.stream()
        .map(one -> new Standing(one, good.get(one), bad.get(one), reason(one, minimumVolume)))
        .sorted(ORDER)
        .toList();
  }

  private static @Nullable String reason(Contender one, int minimumVolume) {
    if (one.volume() == 0) {
      return "本期没有评价，不参加排名";
    }
    return one.volume() < minimumVolume ? "评价数不足" + minimumVolume + "件，不参加排名" : null;
  }

  private int order() {
    return good == null ? Integer.MAX_VALUE : good.rank();
  }
}
