package org.haochaping.verifier;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Function;
import org.haochaping.verifier.Figures.Unit;

/**
 * Departments by 好评率 and by 差评率, each the highest first; equal fractions share a place (1, 2, 2,
 * 4). Other units are no departments' peers.
 */
record Ranking(Snapshot snapshot) {
  private static final String NO_PLACE = "—";

  private record One(Unit unit, Count count) {
    long volume() {
      return count.all().total();
    }
  }

  Recomputed table() {
    Figures figures = snapshot.told();
    List<One> all =
        figures.units().stream()
            .filter(Unit::isDepartment)
            .map(unit -> new One(unit, figures.of(unit)))
            .toList();
    List<One> ranked = all.stream().filter(this::isRanked).toList();
    return new Recomputed(
        List.of("部门", "评价数", "好评率（%）", "好评率排名", "差评率（%）", "差评率排名", "备注"),
        all.stream()
            .sorted(
                comparing(
                        (One one) -> isRanked(one) ? better(one, ranked, Count::good) : all.size())
                    .thenComparing(one -> one.unit.code()))
            .map(one -> row(one, ranked))
            .toList());
  }

  private List<String> row(One one, List<One> ranked) {
    int decimals = snapshot.rules().decimals();
    return List.of(
        one.unit.name(),
        Long.toString(one.volume()),
        one.count.good().percent(decimals),
        isRanked(one) ? place(one, ranked, Count::good) : NO_PLACE,
        one.count.bad().percent(decimals),
        isRanked(one) ? place(one, ranked, Count::bad) : NO_PLACE,
        remark(one));
  }

  private boolean isRanked(One one) {
    return one.volume() > 0 && one.volume() >= snapshot.rules().minimumVolume();
  }

  private String remark(One one) {
    if (one.volume() == 0) {
      return "本期没有评价，不参加排名";
    }
    return isRanked(one) ? "" : "评价数不足" + snapshot.rules().minimumVolume() + "件，不参加排名";
  }

  private static String place(One one, List<One> ranked, Function<Count, Share> rate) {
    Share own = rate.apply(one.count);
    long equal =
        ranked.stream().filter(other -> rate.apply(other.count).compareTo(own) == 0).count();
    int place = better(one, ranked, rate) + 1;
    return equal > 1 ? place + "（并列）" : Integer.toString(place);
  }

  private static int better(One one, List<One> ranked, Function<Count, Share> rate) {
    Share own = rate.apply(one.count);
    return (int)
        ranked.stream().filter(other -> rate.apply(other.count).compareTo(own) > 0).count();
  }
}
