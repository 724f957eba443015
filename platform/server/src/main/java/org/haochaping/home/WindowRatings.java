package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.tenancy.Actor;

/**
 * How many ratings the windows of somebody's unit got this month. Numbers alone: no level while
 * they are so few that one could tell who gave which.
 */
@ApplicationScoped
public class WindowRatings {
  private static final int ENOUGH = 10;

  List<Home.Item> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select coalesce(w.name, '未标明窗口'), coalesce(w.name, 'No window named'), count(*),"
                + " count(*) filter (where e.level not in ('DISSATISFIED', 'VERY_DISSATISFIED'))"
                + " from evaluation e left join service_window w on w.tenant_id = e.tenant_id"
                + " and w.id = e.window_id where e.tenant_id = ? and e.rated_on between ? and ?"
                + " and e.unit_id in (select s.unit_id from staff s where s.tenant_id = e.tenant_id"
                + " and s.login = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?))"
                + " and e.state = 'COUNTED' and e.origin <> 'TEST'"
                + " group by w.name order by 3 desc, 1")) {
      statement.setObject(1, actor.tenantId());
      statement.setObject(2, today.withDayOfMonth(1));
      statement.setObject(3, today);
      statement.setString(4, actor.login());
      statement.setObject(5, today);
      statement.setObject(6, today);
      List<Home.Item> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(item(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
        }
      }
      return items;
    }
  }

  private static Home.Item item(String name, String english, long all, long good) {
    boolean enough = all >= ENOUGH;
    return Home.Item.told(
        name,
        english,
        "本月收到" + all + "条评价" + (enough ? "，其中基本满意及以上" + good + "条" : "；满" + ENOUGH + "条后显示满意情况"),
        all
            + " ratings this month"
            + (enough
                ? ", " + good + " of them fairly satisfied or better"
                : "; how satisfied is shown from " + ENOUGH + " on"));
  }
}
