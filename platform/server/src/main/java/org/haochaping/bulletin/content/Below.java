package org.haochaping.bulletin.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.figures.Count;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * A tenant right below another, by the closings of the period: its own figures, and those with all
 * that lies below it.
 *
 * @param own absent when it has not closed the period
 * @param version of its own closing; 0 without one
 * @param open how many of it and what lies below it have not closed the period
 */
public record Below(String name, @Nullable Count own, Count withBelow, int version, int open) {

  /**
   * All right below a tenant, in the order of their codes. Who came after the period and has not
   * closed it is in none of it.
   */
  public static List<Below> of(
      Connection connection, Closings closings, UUID tenant, Period period, Set<Source> sources)
      throws SQLException {
    List<Below> below = new ArrayList<>();
    for (Place place : right(connection, tenant, period)) {
      Count own = null;
      int version = 0;
      Count sum = Count.NONE;
      int open = 0;
      for (UUID one : place.subtree) {
        Optional<Closing> closing = closings.latest(connection, one, period);
        if (closing.isEmpty()) {
          open++;
          continue;
        }
        Count count = closing.get().told(sources).total();
        sum = sum.plus(count);
        if (one.equals(place.id)) {
          own = count;
          version = closing.get().version();
        }
      }
      below.add(new Below(place.name, own, sum, version, open));
    }
    return below;
  }

  private record Place(UUID id, String name, List<UUID> subtree) {}

  private static List<Place> right(Connection connection, UUID tenant, Period period)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select t.id, t.name, array(select c.descendant_id from tenant_closure c"
                + " join tenant d on d.id = c.descendant_id where c.ancestor_id = t.id"
                + " and (d.created_at < ? or exists (select 1 from closing x"
                + " where x.tenant_id = d.id and x.period = ?))"
                + " order by c.depth, c.descendant_id)"
                + " from tenant t where t.parent_id = ? order by t.code")) {
      statement.setObject(1, period.last().plusDays(1).atStartOfDay(Duty.CHINA).toOffsetDateTime());
      statement.setString(2, period.code());
      statement.setObject(3, tenant);
      List<Place> places = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          List<UUID> subtree = List.of((UUID[]) row.getArray(3).getArray());
          if (!subtree.isEmpty()) {
            places.add(new Place(row.getObject(1, UUID.class), row.getString(2), subtree));
          }
        }
      }
      return places;
    }
  }
}
