package org.haochaping.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.closing.ClosedTotal;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.ClosedUnit;
import org.haochaping.closing.ClosedUnits;
import org.haochaping.closing.Closings;
import org.haochaping.closing.FlagCount;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.Printing;
import org.haochaping.ranking.Ranking.OpenView;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Tenant;

/** Ranks by the latest closing of each tenant, under the rules of who compares. */
@ApplicationScoped
public class Rankings {
  private static final String SERVICE_CENTRE = "SERVICE_CENTRE";

  @Inject Closings closings;
  @Inject ClosedTotals totals;
  @Inject ClosedUnits units;
  @Inject Policies policies;

  /**
   * Ranks, within a transaction of the tenant that compares.
   *
   * @param reader the tenant that compares
   * @param owner whose ranking it is: the reader or a tenant below it
   * @param scope the owner and all below it
   */
  public Ranking rank(
      Connection connection,
      UUID reader,
      Tenant owner,
      List<Tenant> scope,
      RankingKind kind,
      Period period)
      throws SQLException {
    Policy policy = policies.at(connection, reader, period.last());
    int minimum = policy.ranking().minimumVolume();
    List<UUID> asked =
        kind == RankingKind.DEPARTMENTS
            ? List.of(owner.id())
            : scope.stream().map(Tenant::id).toList();
    Map<UUID, ClosedTotal> closed = totals.latest(connection, asked, period);
    Map<UUID, List<ClosedUnit>> rated =
        kind.isOfUnits() ? units.latest(connection, asked, period) : Map.of();
    Map<UUID, List<FlagCount>> flags = closings.flags(connection, closed.values());
    Set<UUID> later = later(connection, asked, closed.keySet(), period);
    Map<UUID, List<ClosedUnit>> centres =
        kind == RankingKind.SERVICE_CENTRES ? centres(connection, closed, rated, period) : Map.of();
    Candidates candidates = new Candidates(period, scope, closed, rated, flags, later, centres);
    return new Ranking(
        kind,
        kind.chinese(),
        kind.english(),
        period.code(),
        period.chinese(),
        owner.code(),
        owner.name(),
        minimum,
        Interval.CONFIDENCE,
        new Rows(minimum, new Printing(policy.figures())).of(candidates.of(kind, owner)),
        candidates.open(kind, owner).stream()
            .map(tenant -> new OpenView(tenant.code(), tenant.name(), period.chinese() + "尚未结算"))
            .toList());
  }

  /** A tenant that came after a period owes nothing for it, but what it has closed counts. */
  private static Set<UUID> later(
      Connection connection, Collection<UUID> asked, Set<UUID> closed, Period period)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from tenant where id = any(?) and created_at >= ?")) {
      statement.setArray(1, connection.createArrayOf("uuid", asked.toArray()));
      statement.setObject(2, period.last().plusDays(1).atStartOfDay(Duty.CHINA).toOffsetDateTime());
      Set<UUID> later = new HashSet<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          later.add(row.getObject(1, UUID.class));
        }
      }
      later.removeAll(closed);
      return later;
    }
  }

  /** As their closings call them; those nobody rated, which are in no figures, by their rows. */
  private static Map<UUID, List<ClosedUnit>> centres(
      Connection connection,
      Map<UUID, ClosedTotal> closed,
      Map<UUID, List<ClosedUnit>> units,
      Period period)
      throws SQLException {
    Map<UUID, ClosedUnit> rated = new HashMap<>();
    units.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.unit().kind().equals(SERVICE_CENTRE))
        .forEach(one -> rated.put(one.unit().id(), one));
    Map<UUID, List<ClosedUnit>> centres = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select tenant_id, id, code, name from unit where tenant_id = any(?) and kind = ?"
                + " and (id = any(?) or valid_from <= ? and (valid_to is null or valid_to >= ?))"
                + " order by tenant_id, code, id")) {
      statement.setArray(1, connection.createArrayOf("uuid", closed.keySet().toArray()));
      statement.setString(2, SERVICE_CENTRE);
      statement.setArray(3, connection.createArrayOf("uuid", rated.keySet().toArray()));
      statement.setObject(4, period.last());
      statement.setObject(5, period.first());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          UUID tenant = row.getObject(1, UUID.class);
          UUID id = row.getObject(2, UUID.class);
          ClosedTotal closing = closed.get(tenant);
          if (closing != null) {
            Unit bare = new Unit(id, row.getString(3), row.getString(4), SERVICE_CENTRE);
            centres
                .computeIfAbsent(tenant, any -> new ArrayList<>())
                .add(
                    rated.getOrDefault(
                        id, new ClosedUnit(tenant, closing.closingId(), period, bare, Count.NONE)));
          }
        }
      }
    }
    return centres;
  }
}
