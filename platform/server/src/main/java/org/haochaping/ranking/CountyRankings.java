package org.haochaping.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.ClosedTotal;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.Period;
import org.haochaping.figures.Rate;
import org.haochaping.figures.Rates;
import org.haochaping.ranking.CountyRanking.CountyView;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** Ranks the counties below a tenant by the latest closing of each. */
@ApplicationScoped
public class CountyRankings {

  @Inject ClosedTotals totals;
  @Inject Policies policies;

  /**
   * Ranks, within a transaction of the tenant that compares.
   *
   * @param below tenants at or below it; only counties are ranked
   */
  public CountyRanking rank(Connection connection, UUID above, List<Tenant> below, Period period)
      throws SQLException {
    int minimum = policies.at(connection, above, period.last()).ranking().minimumVolume();
    Map<UUID, ClosedTotal> latest =
        totals.latest(connection, below.stream().map(Tenant::id).toList(), period);
    Map<String, ClosedTotal> closed = new LinkedHashMap<>();
    List<Contender> contenders = new ArrayList<>();
    List<CountyView> open = new ArrayList<>();
    for (Tenant tenant : below) {
      if (tenant.level() != TenantLevel.COUNTY) {
        continue;
      }
      ClosedTotal total = latest.get(tenant.id());
      if (total == null) {
        open.add(open(tenant, period));
      } else {
        closed.put(tenant.code(), total);
        contenders.add(new Contender(tenant.code(), tenant.name(), "COUNTY", total.ranked()));
      }
    }
    List<Standing> standings = Standing.of(contenders, minimum);
    List<CountyView> all = new ArrayList<>();
    for (Standing standing : standings) {
      ClosedTotal closing = closed.get(standing.contender().code());
      all.add(view(standing, closing == null ? 0 : closing.version()));
    }
    all.addAll(open);
    Optional<String> median =
        CountyRanking.median(
            standings.stream()
                .filter(Standing::ranked)
                .map(standing -> standing.contender().count().rates().good())
                .toList());
    return new CountyRanking(period.code(), minimum, all, median.orElse(null));
  }

  private static CountyView view(Standing standing, int version) {
    Contender county = standing.contender();
    Rates rates = county.count().rates();
    return new CountyView(
        county.code(),
        county.name(),
        true,
        version,
        county.volume(),
        county.count().active().total(),
        printed(rates.good()),
        printed(rates.bad()),
        printed(rates.activeGood()),
        printed(rates.activeBad()),
        standing.good() == null ? null : standing.good().rank(),
        standing.good() == null ? null : standing.good().tied(),
        standing.bad() == null ? null : standing.bad().rank(),
        standing.bad() == null ? null : standing.bad().tied(),
        standing.ranked(),
        standing.reason());
  }

  private static CountyView open(Tenant tenant, Period period) {
    return new CountyView(
        tenant.code(),
        tenant.name(),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        period.chinese() + "尚未结算");
  }

  private static @Nullable String printed(Rate rate) {
    return rate.whole() == 0 ? null : rate.printed();
  }
}
