package org.haochaping.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.ClosedTotals.Branch;
import org.haochaping.closing.ClosedUnit;
import org.haochaping.closing.ClosedUnits;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Printing;
import org.haochaping.oversight.Trend.Moment;
import org.haochaping.oversight.Trend.Series;
import org.haochaping.tenancy.Joined;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Follows sums over periods. */
@ApplicationScoped
public class Trends {
  private static final int MOST = 120;

  @Inject ClosedTotals totals;
  @Inject ClosedUnits units;
  @Inject Policies policies;

  /**
   * The periods from one to another; refused when they are of different kinds, the wrong way round
   * or too many.
   */
  static List<Period> between(Period from, Period to) {
    List<Period> periods = new ArrayList<>();
    if (from.kind() == to.kind()) {
      for (Period one = to;
          !one.first().isBefore(from.first()) && periods.size() <= MOST;
          one = one.previous()) {
        periods.add(one);
      }
    }
    if (periods.isEmpty() || periods.size() > MOST) {
      throw Refusal.malformed(
          "periods-invalid",
          "请选择同类的起止期间，先后顺序正确，最多" + MOST + "期。",
          "Choose a first and a last period of one kind, in this order, at most "
              + MOST
              + " apart.");
    }
    Collections.reverse(periods);
    return List.copyOf(periods);
  }

  /** The head with all below it, then each child of its with all below that. */
  Trend of(Connection connection, Realm realm, List<Period> periods) throws SQLException {
    Printing printing = printing(connection, realm, periods);
    Joined joined = Joined.of(connection, realm.ids());
    List<Tenant> heads = Stream.concat(Stream.of(realm.head()), realm.children().stream()).toList();
    Map<UUID, Map<String, Branch>> branches =
        totals.branches(connection, heads.stream().map(Tenant::id).toList(), realm.ids(), periods);
    List<Series> series = new ArrayList<>();
    for (Tenant one : heads) {
      Map<String, Branch> own = branches.getOrDefault(one.id(), Map.of());
      List<Tenant> within = realm.within(one);
      series.add(
          series(
              one.code(),
              one.name(),
              true,
              periods,
              own,
              (period, closed) -> Realm.due(within, joined, closed, period),
              printing));
    }
    return trend(periods, series);
  }

  /** One unit of the head, and beside it all units of the head together. */
  Trend of(Connection connection, Realm realm, UUID unit, List<Period> periods)
      throws SQLException {
    Tenant head = realm.head();
    List<ClosedUnit> own = units.over(connection, head.id(), unit, periods);
    ClosedUnit last =
        own.stream()
            .max((one, other) -> one.period().last().compareTo(other.period().last()))
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "unit-unknown",
                        "该地区所选期间没有这个部门，请重新选择。",
                        "There is no such unit in these periods; choose again."));
    Map<String, Branch> counted = new HashMap<>();
    own.forEach(
        one -> counted.put(one.period().code(), new Branch(Set.of(head.id()), one.ranked())));
    Printing printing = printing(connection, realm, periods);
    Joined joined = Joined.of(connection, List.of(head.id()));
    Map<String, Branch> all =
        totals
            .branches(connection, List.of(head.id()), List.of(head.id()), periods)
            .getOrDefault(head.id(), Map.of());
    ToIntBiFunction<Period, Set<UUID>> due =
        (period, closed) -> Realm.due(List.of(head), joined, closed, period);
    return trend(
        periods,
        List.of(
            series(unit.toString(), last.unit().name(), false, periods, counted, due, printing),
            series(head.code(), head.name() + "本级合计", false, periods, all, due, printing)));
  }

  private static Series series(
      String code,
      String name,
      boolean whole,
      List<Period> periods,
      Map<String, Branch> branches,
      ToIntBiFunction<Period, Set<UUID>> due,
      Printing printing) {
    List<@Nullable Measures> points = new ArrayList<>();
    List<Integer> closed = new ArrayList<>();
    List<Integer> owed = new ArrayList<>();
    for (Period period : periods) {
      Branch branch = branches.getOrDefault(period.code(), new Branch(Set.of(), Count.NONE));
      points.add(branch.closed().isEmpty() ? null : Measures.of(branch.ranked(), printing));
      closed.add(branch.closed().size());
      owed.add(due.applyAsInt(period, branch.closed()));
    }
    return new Series(code, name, whole, points, closed, owed);
  }

  private static Trend trend(List<Period> periods, List<Series> series) {
    return new Trend(
        periods.get(0).kind(),
        periods.stream().map(one -> new Moment(one.code(), one.chinese())).toList(),
        series);
  }

  private Printing printing(Connection connection, Realm realm, List<Period> periods)
      throws SQLException {
    return new Printing(
        policies.at(connection, realm.reader(), periods.get(periods.size() - 1).last()).figures());
  }
}
