package org.haochaping.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Refusal;

/** What units were called when; {@code unit.name} is the last name, these are the earlier ones. */
public final class UnitNames {
  private UnitNames() {}

  /** A name and its days; the last one has no end while the unit is in force. */
  @Schema(name = "UnitNamed")
  public record Named(String name, LocalDate from, LocalDate to) {}

  /** The names it no longer has, the first first. */
  public static List<Named> former(Connection connection, UUID tenant, UUID unit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select name, valid_from, valid_to from unit_former_name"
                + " where tenant_id = ? and unit_id = ? order by valid_from")) {
      statement.setObject(1, tenant);
      statement.setObject(2, unit);
      List<Named> names = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          names.add(
              new Named(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, LocalDate.class)));
        }
      }
      return names;
    }
  }

  /**
   * Keeps the name a unit has had until the day before; a name taken back on its first day is a
   * correction and leaves no trace.
   */
  public static void keep(Connection connection, UUID tenant, DirectoryEntry unit, LocalDate day)
      throws SQLException {
    List<Named> former = former(connection, tenant, unit.id());
    LocalDate since =
        former.isEmpty() ? unit.from() : former.get(former.size() - 1).to().plusDays(1);
    if (day.isBefore(since)) {
      throw Refusal.conflict(
          "name-not-yet",
          "“" + unit.name() + "”这一名称自" + since + "起使用，更名日期不能早于该日。",
          "The unit has had this name since " + since + "; choose that day or a later one.");
    }
    if (day.equals(since)) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into unit_former_name (tenant_id, unit_id, valid_from, valid_to, name)"
                + " values (?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, unit.id());
      statement.setObject(3, since);
      statement.setObject(4, day.minusDays(1));
      statement.setString(5, unit.name());
      statement.executeUpdate();
    }
  }
}
