package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.ClosedTotal;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.Period;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;

/** Which tenants below have closed last month: closed figures are all that is seen of them. */
@ApplicationScoped
public class BelowToClose {

  @Inject Tenants tenants;
  @Inject ClosedTotals totals;

  List<Home.Item> of(Connection connection, UUID tenant, LocalDate today) throws SQLException {
    YearMonth month = YearMonth.from(today).minusMonths(1);
    Period period = Period.of(month);
    List<Tenant> all = tenants.atOrBelow(tenant);
    Map<UUID, ClosedTotal> closed =
        totals.latest(connection, all.stream().map(Tenant::id).toList(), period);
    List<Home.Item> items = new ArrayList<>();
    for (Tenant below : all) {
      if (!below.id().equals(tenant)) {
        Optional<ClosedTotal> closing = Optional.ofNullable(closed.get(below.id()));
        items.add(
            new Home.Item(
                below.name(),
                below.name(),
                period.chinese()
                    + closing.map(c -> "已结算，" + c.reported().all().total() + "条评价").orElse("尚未结算"),
                month
                    + closing
                        .map(c -> " closed, " + c.reported().all().total() + " ratings")
                        .orElse(" not closed yet"),
                closing.isPresent() ? null : MonthsToClose.due(month, today),
                "rankings",
                null));
      }
    }
    return items;
  }
}
