package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.DutyState;

/** Past months with ratings that have not been closed; 三(三)1 wants their bulletin by the 10th. */
@ApplicationScoped
public class MonthsToClose {
  private static final int LAST_DAY = 10;

  List<Home.Item> of(Connection connection, UUID tenant, LocalDate today) throws SQLException {
    List<Home.Item> items = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select to_char(date_trunc('month', rated_on), 'YYYY-MM') as month, sum(n) from tally t"
                + " where tenant_id = ? and rated_on < ? and state = 'COUNTED' and not exists"
                + " (select 1 from closing c where c.tenant_id = t.tenant_id"
                + " and c.period = to_char(date_trunc('month', t.rated_on), 'YYYY-MM'))"
                + " group by 1 having sum(n) > 0 order by 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, today.withDayOfMonth(1));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(item(YearMonth.parse(row.getString(1)), row.getLong(2), today));
        }
      }
    }
    return items;
  }

  private static Home.Item item(YearMonth month, long ratings, LocalDate today) {
    return new Home.Item(
        month.getYear() + "年" + month.getMonthValue() + "月结算与通报（三（三）1）",
        "Closing and bulletin of " + month + " (三(三)1)",
        "共" + ratings + "条评价",
        ratings + " ratings",
        due(month, today),
        "closings",
        month.toString());
  }

  static Home.DueOn due(YearMonth month, LocalDate today) {
    LocalDate due = month.plusMonths(1).atDay(LAST_DAY);
    long days = ChronoUnit.DAYS.between(today, due);
    DutyState state =
        days < 0
            ? DutyState.OVERDUE
            : days == 0 ? DutyState.TODAY : days <= 2 ? DutyState.SOON : DutyState.LATER;
    String words = days < 0 ? "已逾期" + -days + "天" : days == 0 ? "今天到期" : "还有" + days + "天到期";
    return new Home.DueOn(due, state, words);
  }
}
