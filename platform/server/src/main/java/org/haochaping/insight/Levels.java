package org.haochaping.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.figures.Printing;
import org.haochaping.tenancy.Policies;

/** Levels and sources over the months, from closings: as bulletins print them. */
@ApplicationScoped
public class Levels {

  @Inject Closings closings;
  @Inject Policies policies;

  LevelHistory of(Connection connection, UUID tenant, Months months, Reach reach)
      throws SQLException {
    Map<String, Closing> closed =
        closings
            .months(connection, tenant, months.from().atDay(1), months.to().atEndOfMonth())
            .stream()
            .collect(Collectors.toMap(closing -> closing.period().code(), closing -> closing));
    Map<String, Printing> printings = new HashMap<>();
    List<LevelHistory.Month> told = new ArrayList<>();
    for (YearMonth month : months.each()) {
      Closing closing = closed.get(month.toString());
      if (closing == null) {
        told.add(LevelHistory.Month.open(month.toString()));
        continue;
      }
      Printing printing = printings.get(closing.policyVersion());
      if (printing == null) {
        printing =
            new Printing(policies.recorded(connection, tenant, closing.policyVersion()).figures());
        printings.put(closing.policyVersion(), printing);
      }
      told.add(LevelHistory.Month.of(closing, reach, printing));
    }
    return new LevelHistory(months.from().toString(), months.to().toString(), told);
  }
}
