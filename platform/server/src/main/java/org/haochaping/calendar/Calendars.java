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
