package org.haochaping.ranking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.haochaping.closing.FlagCount;
import org.haochaping.figures.Count;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rate;
import org.haochaping.figures.Rates;
import org.haochaping.ranking.Ranking.FairView;
import org.haochaping.ranking.Ranking.FlagView;
import org.haochaping.ranking.Ranking.GroupView;
import org.haochaping.ranking.Ranking.PlaceView;
import org.haochaping.ranking.Ranking.RowView;
import org.jspecify.annotations.Nullable;

/** Ranks candidates and prints them: the official order, and beside it the fair one. */
record Rows(int minimumVolume, Printing printing) {

  List<GroupView> of(List<Candidate> candidates) {
    Map<String, List<Candidate>> groups =
        candidates.stream()
            .collect(groupingBy(one -> one.contender().group(), TreeMap::new, toList()));
    return groups.entrySet().stream()
        .map(
            entry ->
                new GroupView(
                    entry.getKey(), entry.getValue().get(0).groupName(), rows(entry.getValue())))
        .toList();
  }

  private List<RowView> rows(List<Candidate> group) {
    List<Candidate> complete = group.stream().filter(one -> one.missing() == null).toList();
    Map<String, Candidate> byKey =
        complete.stream().collect(toMap(one -> one.contender().code(), identity()));
    Map<Candidate, FairView> good = fair(complete, Rates::activeGood);
    Map<Candidate, FairView> bad = fair(complete, Rates::activeBad);
    List<RowView> rows = new ArrayList<>();
    for (Standing standing :
        Standing.of(complete.stream().map(Candidate::contender).toList(), minimumVolume)) {
      Candidate one = byKey.get(standing.contender().code());
      if (one != null) {
        rows.add(row(one, standing, good.get(one), bad.get(one)));
      }
    }
    group.stream()
        .filter(one -> one.missing() != null)
        .map(one -> row(one, new Standing(one.contender(), null, null, one.missing()), null, null))
        .forEach(rows::add);
    return rows;
  }

  private Map<Candidate, FairView> fair(List<Candidate> candidates, Function<Rates, Rate> rate) {
    Map<Candidate, Interval> intervals = new HashMap<>();
    for (Candidate one : candidates) {
      if (active(one) >= Math.max(1, minimumVolume)) {
        Interval.of(rate.apply(one.contender().count().rates()))
            .ifPresent(interval -> intervals.put(one, interval));
      }
    }
    int decimals = printing.policy().decimals();
    Map<Candidate, FairView> fair = new HashMap<>();
    Bands.highestFirst(List.copyOf(intervals.entrySet()), Map.Entry::getValue)
        .forEach(
            (entry, band) ->
                fair.put(
                    entry.getKey(),
                    new FairView(
                        band,
                        entry.getValue().printedLow(decimals),
                        entry.getValue().printedHigh(decimals))));
    return fair;
  }

  private RowView row(
      Candidate one, Standing standing, @Nullable FairView good, @Nullable FairView bad) {
    Count count = one.contender().count();
    Rates rates = count.rates();
    return new RowView(
        one.contender().code(),
        one.code(),
        one.contender().name(),
        one.tenant().code(),
        one.tenant().name(),
        one.version(),
        one.closed() ? count.all().total() : null,
        one.closed() ? count.active().total() : null,
        count.defaults(),
        count.voided(),
        printing.rate(rates.good()),
        printing.rate(rates.bad()),
        printing.rate(rates.activeGood()),
        printing.rate(rates.activeBad()),
        printing.average(count.all()),
        place(standing.good()),
        place(standing.bad()),
        standing.reason(),
        good,
        bad,
        good == null ? fairReason(one) : null,
        one.flags().stream().map(this::flag).toList());
  }

  private String fairReason(Candidate one) {
    if (one.missing() != null) {
      return one.missing();
    }
    return active(one) == 0 ? "本期没有主动评价，不分档" : "主动评价数不足" + minimumVolume + "件，不分档";
  }

  private FlagView flag(FlagCount count) {
    String share = printing.rate(new Rate(count.n(), count.of()));
    return new FlagView(
        count.flag(),
        count.flag().chinese(),
        count.flag().english(),
        count.flag().meaning(),
        count.flag().meaningEnglish(),
        count.n(),
        count.of(),
        share == null ? Rate.NO_DATA : share);
  }

  private static long active(Candidate one) {
    return one.contender().count().active().total();
  }

  private static @Nullable PlaceView place(@Nullable Place place) {
    return place == null ? null : new PlaceView(place.rank(), place.tied());
  }
}
