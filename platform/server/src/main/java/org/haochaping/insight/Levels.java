package org.haochaping.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
    Printing printing =
        new Printing(policies.at(connection, tenant, months.to().atEndOfMonth()).figures());
    Map<String, Closing> closed =
        closings
            .months(connection, tenant, months.from().atDay(1), months.to().atEndOfMonth())
            .stream()
            .collect(Collectors.toMap(closing -> closing.period().code(), closing -> closing));
    return new LevelHistory(
        months.from().toString(),
        months.to().toString(),
        months.each().stream()
            .map(
                month -> {
                  Closing closing = closed.get(month.toString());
                  return closing == null
                      ? LevelHistory.Month.open(month.toString())
                      : LevelHistory.Month.of(closing, reach, printing);
                })
            .toList());
  }
}
