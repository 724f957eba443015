package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.figures.Tallies;
import org.haochaping.figures.TallyChange;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Followed;
import org.haochaping.organisation.UnitChange;
import org.haochaping.organisation.UnitFollower;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;

/**
 * Ratings made on or after the day of an act are the other unit's, those before stay where they
 * are; {@code rated_on} decides. Codes on walls go on working and are told, not changed.
 */
@ApplicationScoped
public class RatingsFollow implements UnitFollower {

  private final Tallies tallies;

  public RatingsFollow() {
    this(new Tallies());
  }

  @Inject
  RatingsFollow(Tallies tallies) {
    this.tallies = tallies;
  }

  @Override
  public List<Followed> follow(Connection connection, UnitChange change) throws SQLException {
    DirectoryEntry to = change.to();
    if (to == null || !(change.endsUnit() || change.kind() == UnitChange.Kind.SPLIT)) {
      return List.of();
    }
    return List.of(
        Followed.of(
            "ratings",
            "该日及以后的评价",
            "Ratings of that day or later",
            ratings(connection, change, to.id())),
        Followed.of(
            "links",
            "继续有效的评价码",
            "Codes that go on working",
            names(
                connection,
                change,
                "select coalesce(w.name, '') from rating_link l left join service_window w"
                    + " on w.tenant_id = l.tenant_id and w.id = l.window_id where l.tenant_id = ?"
                    + " and (l.unit_id = ? and ? or w.unit_id = ?) and l.revoked_at is null"
                    + " and l.kind = 'WINDOW'")),
        Followed.of(
            "channels",
            "设置中写有该单位代码的评价渠道（请核对）",
            "Channels whose settings name the unit's code (please check)",
            channels(connection, change)));
  }

  private List<String> ratings(Connection connection, UnitChange change, UUID to)
      throws SQLException {
    List<TallyChange> changes = new ArrayList<>();
    List<String> days = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update evaluation set unit_id = ? where tenant_id = ? and unit_id = ? and rated_on >="
                + " ? and (? or window_id = any(?) or matter_id = any(?)) returning rated_on,"
                + " source, terminal, level, origin, state, assess_number")) {
      statement.setObject(1, to);
      statement.setObject(2, change.tenantId());
      statement.setObject(3, change.from().id());
      statement.setObject(4, change.onDay());
      statement.setBoolean(5, change.endsUnit());
      statement.setArray(6, connection.createArrayOf("uuid", change.part().windows().toArray()));
      statement.setArray(7, connection.createArrayOf("uuid", change.part().matters().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Counted rating = counted(row, change.from().id());
          rating.change(row.getString(6), -1).ifPresent(changes::add);
          rating.change(to, row.getString(6), 1).ifPresent(changes::add);
          days.add(String.valueOf(row.getObject(1, LocalDate.class)));
        }
      }
    }
    tallies.add(connection, change.tenantId(), changes);
    return days;
  }

  private static Counted counted(ResultSet row, UUID unit) throws SQLException {
    return new Counted(
        row.getObject(1, LocalDate.class),
        row.getInt(2),
        row.getInt(3),
        unit,
        Level.valueOf(row.getString(4)),
        Origin.valueOf(row.getString(5)),
        row.getInt(7));
  }

  private static List<String> names(Connection connection, UnitChange change, String select)
      throws SQLException {
    DirectoryEntry to = change.to();
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setObject(1, change.tenantId());
      statement.setObject(2, change.from().id());
      statement.setBoolean(3, change.endsUnit());
      statement.setObject(4, change.endsUnit() || to == null ? change.from().id() : to.id());
      return list(statement);
    }
  }

  private static List<String> channels(Connection connection, UnitChange change)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select name from channel_instance where tenant_id = ? and exists (select 1"
                + " from jsonb_each_text(settings) s where s.value = ?) order by code")) {
      statement.setObject(1, change.tenantId());
      statement.setString(2, change.from().code());
      return list(statement);
    }
  }

  private static List<String> list(PreparedStatement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
