package org.haochaping.oversight;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haochaping.closing.ClosedUnit;
import org.haochaping.closing.ClosedUnits;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.oversight.Departments.Department;
import org.haochaping.oversight.Departments.Order;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Lists the units of many tenants by what has become of them; of the page alone all is printed. */
@ApplicationScoped
public class DepartmentList {

  @Inject ClosedUnits units;
  @Inject Policies policies;

  /**
   * A unit before it is printed.
   *
   * @param verdict absent where the two periods cannot be compared
   * @param gain by how much it got better, as a share of one; 0 where they cannot
   */
  private record Line(
      Tenant tenant,
      Unit unit,
      @Nullable Count now,
      @Nullable Count before,
      @Nullable Reason reason,
      @Nullable Verdict verdict,
      double gain) {

    String key() {
      return tenant.code() + "-" + unit.id();
    }
  }

  private static final Comparator<Line> NAMES =
      comparing((Line line) -> line.tenant.code())
          .thenComparing(line -> line.unit.code())
          .thenComparing(line -> line.unit.id());

  /**
   * Lists a page, within a transaction of the reader.
   *
   * @param line the line of work whose units alone are listed; all units unless one is named
   * @param unit the unit of the head that alone is listed; all units unless one is named
   * @param cursor the last of the page before; absent for the first page
   */
  public Departments of(
      Connection connection,
      Realm realm,
      Measure measure,
      Period now,
      Period before,
      Order order,
      @Nullable String line,
      @Nullable UUID unit,
      int limit,
      @Nullable String cursor)
      throws SQLException {
    Comparison comparison =
        Comparison.of(measure, now, before, policies.at(connection, realm.reader(), now.last()));
    List<UUID> tenants = unit == null ? realm.ids() : List.of(realm.head().id());
    List<Line> all =
        lines(
            realm,
            comparison,
            units.latest(connection, tenants, now),
            units.latest(connection, tenants, before));
    List<Line> lines =
        all.stream()
            .filter(one -> line == null || line.equals(one.unit.lineOfWork()))
            .filter(one -> unit == null || unit.equals(one.unit.id()))
            .sorted(order(order))
            .toList();
    int from = cursor == null ? 0 : after(lines, cursor);
    List<Line> page = lines.subList(from, Math.min(from + limit, lines.size()));
    return new Departments(
        now.code(),
        now.chinese(),
        before.code(),
        before.chinese(),
        realm.head().code(),
        realm.head().name(),
        measure,
        comparison.minimumVolume(),
        lines.size(),
        all.stream()
            .flatMap(one -> Stream.ofNullable(one.unit.lineOfWork()))
            .distinct()
            .sorted()
            .toList(),
        page.stream().map(one -> department(realm, comparison, one)).toList(),
        from + page.size() < lines.size() ? page.get(page.size() - 1).key() : null);
  }

  private static Comparator<Line> order(Order order) {
    return switch (order) {
      case FALL -> towards(Verdict.WORSE, comparingDouble(Line::gain));
      case RISE -> towards(Verdict.BETTER, comparingDouble(Line::gain).reversed());
      case NAME -> NAMES;
    };
  }

  /**
   * Those it has surely come to, then those of whom it could be chance, then the others by name.
   */
  private static Comparator<Line> towards(Verdict verdict, Comparator<Line> most) {
    return (one, other) -> {
      int ranks = Integer.compare(rank(one, verdict), rank(other, verdict));
      if (ranks != 0) {
        return ranks;
      }
      int sizes = rank(one, verdict) < 2 ? most.compare(one, other) : 0;
      return sizes != 0 ? sizes : NAMES.compare(one, other);
    };
  }

  private static int rank(Line line, Verdict first) {
    return line.verdict == first ? 0 : line.verdict == Verdict.UNCLEAR ? 1 : 2;
  }

  private static List<Line> lines(
      Realm realm,
      Comparison comparison,
      Map<UUID, List<ClosedUnit>> now,
      Map<UUID, List<ClosedUnit>> before) {
    List<Line> lines = new ArrayList<>();
    for (Tenant tenant : realm.all()) {
      List<ClosedUnit> then = now.get(tenant.id());
      List<ClosedUnit> earlier = before.get(tenant.id());
      Map<UUID, Count> counts = new HashMap<>();
      if (earlier != null) {
        earlier.forEach(one -> counts.put(one.unit().id(), one.ranked()));
      }
      // Where the period is not closed yet, those of the other are listed with the reason.
      for (ClosedUnit one :
          then != null ? then : earlier != null ? earlier : List.<ClosedUnit>of()) {
        Count here = then == null ? null : one.ranked();
        Count there = counts.get(one.unit().id());
        Reason absent =
            there == null && earlier != null && here != null
                ? new Reason(
                    comparison.before().chinese() + "没有该部门",
                    "It was not there in " + comparison.before().code())
                : null;
        lines.add(line(tenant, one.unit(), here, there, absent, comparison));
      }
    }
    return lines;
  }

  private static Line line(
      Tenant tenant,
      Unit unit,
      @Nullable Count now,
      @Nullable Count before,
      @Nullable Reason absent,
      Comparison comparison) {
    Reason reason = absent != null ? absent : comparison.obstacle(now, before).orElse(null);
    if (reason != null || now == null || before == null) {
      return new Line(tenant, unit, now, before, reason, null, 0);
    }
    return new Line(
        tenant,
        unit,
        now,
        before,
        null,
        comparison.verdict(now, before),
        comparison.points(now, before) * comparison.measure().sign());
  }

  private static int after(List<Line> lines, String cursor) {
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).key().equals(cursor))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "cursor-unknown",
                        "列表已更新，请从第一页重新查看。",
                        "The list has changed; begin with its first page again."))
        + 1;
  }

  private static Department department(Realm realm, Comparison comparison, Line line) {
    Tenant prefecture = realm.prefecture(line.tenant);
    Reason reason = line.reason;
    Count now = line.now;
    Count before = line.before;
    return new Department(
        line.tenant.code(),
        line.tenant.name(),
        prefecture.code(),
        prefecture.name(),
        line.unit.id(),
        line.unit.code(),
        line.unit.name(),
        line.unit.kind(),
        line.unit.lineOfWork(),
        comparison.measures(now),
        comparison.measures(before),
        reason == null && now != null && before != null ? comparison.change(now, before) : null,
        reason == null ? null : reason.chinese(),
        reason == null ? null : reason.english());
  }
}
