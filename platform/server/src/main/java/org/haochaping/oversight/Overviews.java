package org.haochaping.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.closing.ClosedTotal;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.oversight.Overview.Region;
import org.haochaping.oversight.Overview.SourceView;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Joined;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Sums up what a tenant and all below it have closed, and compares it with another period. */
@ApplicationScoped
public class Overviews {

  @Inject ClosedTotals totals;
  @Inject Policies policies;

  /** What all tenants have closed of a period. */
  private record Closed(Period period, Map<UUID, ClosedTotal> totals, Joined joined) {

    /** Absent when none of them has closed it. */
    @Nullable Count sum(List<Tenant> tenants) {
      return tenants.stream()
          .map(one -> totals.get(one.id()))
          .filter(Objects::nonNull)
          .map(ClosedTotal::ranked)
          .reduce(Count::plus)
          .orElse(null);
    }

    /** Absent when none of them has closed it. */
    @Nullable Count of(Source source) {
      return totals.values().stream().map(one -> one.of(source)).reduce(Count::plus).orElse(null);
    }

    int closed(List<Tenant> tenants) {
      return (int) tenants.stream().filter(one -> totals.containsKey(one.id())).count();
    }

    int due(List<Tenant> tenants) {
      return Realm.due(tenants, joined, totals.keySet(), period);
    }

    /** Sums over different tenants are not compared: who came would look like a change. */
    Optional<Reason> unlike(Closed other, List<Tenant> tenants) {
      long n = tenants.stream().filter(one -> adds(one, other) || other.adds(one, this)).count();
      return n == 0
          ? Optional.empty()
          : Optional.of(
              new Reason(
                  "两期所含单位不同（相差" + n + "个），不作比较",
                  "The two periods are not of the same tenants (" + n + " differ)"));
    }

    private boolean adds(Tenant one, Closed other) {
      ClosedTotal total = totals.get(one.id());
      return total != null
          && !total.ranked().equals(Count.NONE)
          && !other.totals.containsKey(one.id());
    }

    /** A sum in which somebody is missing is compared with nothing. */
    Optional<Reason> missing(List<Tenant> tenants) {
      int due = due(tenants);
      int open = due - closed(tenants);
      if (open == 0) {
        return Optional.empty();
      }
      return Optional.of(
          due == 1
              ? Comparison.notClosed(period)
              : new Reason(
                  period.chinese() + "所辖" + due + "个单位中尚有" + open + "个未结算",
                  open + " of " + due + " have not closed " + period.code()));
    }
  }

  /** Sums up, within a transaction of the reader. */
  public Overview of(Connection connection, Realm realm, Measure measure, Period now, Period before)
      throws SQLException {
    Comparison comparison =
        Comparison.of(measure, now, before, policies.at(connection, realm.reader(), now.last()));
    Joined joined = Joined.of(connection, realm.ids());
    Closed here = new Closed(now, totals.latest(connection, realm.ids(), now), joined);
    Closed there = new Closed(before, totals.latest(connection, realm.ids(), before), joined);
    List<Region> regions =
        realm.all().stream().map(one -> region(realm, one, comparison, here, there)).toList();
    Region head = regions.get(0);
    return new Overview(
        now.code(),
        now.chinese(),
        before.code(),
        before.chinese(),
        head.code(),
        head.name(),
        head.level(),
        measure,
        comparison.minimumVolume(),
        head.whole(),
        head.before(),
        head.change(),
        head.reason(),
        head.reasonEnglish(),
        changes(realm.all(), comparison, here, there),
        now.kind().ranked().stream()
            .map(
                source ->
                    new SourceView(
                        source.number(),
                        source.chinese(),
                        comparison.measures(here.of(source)),
                        comparison.measures(there.of(source))))
            .toList(),
        regions);
  }

  /** A sum in which somebody is missing has none. */
  private static List<Change> changes(
      List<Tenant> all, Comparison comparison, Closed here, Closed there) {
    Count whole = here.sum(all);
    Count before = there.sum(all);
    boolean complete =
        here.missing(all).isEmpty()
            && there.missing(all).isEmpty()
            && here.unlike(there, all).isEmpty();
    if (whole == null || before == null || !complete) {
      return List.of();
    }
    return Arrays.stream(Measure.values())
        .map(comparison::by)
        .filter(one -> one.obstacle(whole, before).isEmpty())
        .flatMap(one -> Stream.ofNullable(one.change(whole, before)))
        .toList();
  }

  private static Region region(
      Realm realm, Tenant one, Comparison comparison, Closed here, Closed there) {
    List<Tenant> within = realm.within(one);
    Count whole = here.sum(within);
    Count before = there.sum(within);
    Reason reason =
        here.missing(within)
            .or(() -> there.missing(within))
            .or(() -> here.unlike(there, within))
            .or(() -> comparison.obstacle(whole, before))
            .orElse(null);
    return new Region(
        one.code(),
        one.name(),
        one.level(),
        realm.parent(one).map(Tenant::code).orElse(null),
        realm.depth(one),
        here.due(within),
        here.closed(within),
        comparison.measures(here.sum(List.of(one))),
        comparison.measures(whole),
        comparison.measures(before),
        reason == null && whole != null && before != null ? comparison.change(whole, before) : null,
        reason == null ? null : reason.chinese(),
        reason == null ? null : reason.english());
  }
}
