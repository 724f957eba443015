package org.haochaping.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.haochaping.calendar.Layer.Exceptional;
import org.haochaping.web.Refusal;

/** The calendars in the database; a layer is read again only when its version has changed. */
@ApplicationScoped
public class Calendars {
  private final ConcurrentMap<String, Layer> cache = new ConcurrentHashMap<>();

  /** The calendar of a tenant: the nation's, and over it those of the tenants above and its own. */
  public WorkingCalendar of(Connection connection, UUID tenant) throws SQLException {
    List<Layer> layers = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select l.area_code, l.name, l.version from calendar_layer l"
                + " left join (select t.code, c.depth from tenant t join tenant_closure c"
                + " on c.ancestor_id = t.id where c.descendant_id = ?) above on above.code = l.area_code"
                + " where l.\"scope\" = 'NATIONAL' or above.code is not null"
                + " order by l.\"scope\" = 'NATIONAL' desc, above.depth desc")) {
      statement.setObject(1, tenant);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          layers.add(
              new Layer(rows.getString(1), rows.getString(2), rows.getInt(3), Set.of(), Map.of()));
        }
      }
    }
    List<Layer> filled = new ArrayList<>();
    for (Layer bare : layers) {
      Layer known = cache.get(bare.areaCode());
      if (known == null || known.version() != bare.version()) {
        known = fill(connection, bare);
        cache.put(bare.areaCode(), known);
      }
      filled.add(known);
    }
    return new WorkingCalendar(filled);
  }

  /**
   * Publishes a layer's schedule of one year; one that is there is not changed.
   *
   * @param name the area's name, for a layer that is new
   * @param scope PREFECTURE or COUNTY
   */
  public void publish(Connection connection, String name, String scope, Schedule schedule)
      throws SQLException {
    boolean fresh = insertLayer(connection, schedule.areaCode(), name, scope);
    insertSchedule(connection, schedule);
    insertDays(connection, schedule);
    if (!fresh) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "update calendar_layer set version = version + 1 where area_code = ?")) {
        statement.setString(1, schedule.areaCode());
        statement.executeUpdate();
      }
    }
  }

  private static boolean insertLayer(Connection connection, String area, String name, String scope)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into calendar_layer (area_code, name, version, \"scope\") select ?, ?, 1, ?"
                + " where not exists (select 1 from calendar_layer where area_code = ?)")) {
      statement.setString(1, area);
      statement.setString(2, name);
      statement.setString(3, scope);
      statement.setString(4, area);
      return statement.executeUpdate() > 0;
    }
  }

  private static void insertSchedule(Connection connection, Schedule schedule) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into calendar_schedule (area_code, \"year\", notice) values (?, ?, ?)"
                + " on conflict do nothing")) {
      statement.setString(1, schedule.areaCode());
      statement.setInt(2, schedule.year());
      statement.setString(3, schedule.notice());
      if (statement.executeUpdate() == 0) {
        throw Refusal.conflict(
            "calendar-exists",
            schedule.year() + "年的放假安排已经录入，不能改动；如有更正请联系平台运维。",
            "The schedule of " + schedule.year() + " is there already and cannot be changed.");
      }
    }
  }

  private static void insertDays(Connection connection, Schedule schedule) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into calendar_day (area_code, \"day\", kind, occasion, notice)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Schedule.Day day : schedule.days()) {
        statement.setString(1, schedule.areaCode());
        statement.setObject(2, day.date());
        statement.setString(3, day.works() ? "WORK" : "OFF");
        statement.setString(4, day.occasion());
        statement.setString(5, schedule.notice());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Layer fill(Connection connection, Layer bare) throws SQLException {
    Set<Integer> years = new HashSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select \"year\" from calendar_schedule where area_code = ?")) {
      statement.setString(1, bare.areaCode());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          years.add(rows.getInt(1));
        }
      }
    }
    Map<LocalDate, Exceptional> exceptions = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select \"day\", kind = 'WORK', occasion, notice from calendar_day where area_code = ?")) {
      statement.setString(1, bare.areaCode());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          exceptions.put(
              rows.getObject(1, LocalDate.class),
              new Exceptional(rows.getBoolean(2), rows.getString(3), rows.getString(4)));
        }
      }
    }
    return new Layer(bare.areaCode(), bare.name(), bare.version(), years, exceptions);
  }
}
