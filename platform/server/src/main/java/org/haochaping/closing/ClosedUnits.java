package org.haochaping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Unit;

/** The units of closings as rows, those nobody rated too, written by the closing itself. */
@ApplicationScoped
public class ClosedUnits {
  private static final String SELECT =
      "select c.tenant_id, c.id, c.period, u.unit_id, u.code, u.name, u.kind, u.line_of_work, "
          + CountColumns.of("u")
          + " from ("
          + ClosedTotals.LATEST
          + ") c join closing_unit u on u.tenant_id = c.tenant_id and u.closing_id = c.id";

  static void insert(Connection connection, Closing closing) throws SQLException {
    Figures ranked = closing.ranked();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into closing_unit (tenant_id, closing_id, unit_id, code, name, kind,"
                + " line_of_work, "
                + CountColumns.NAMES
                + ") values (?, ?, ?, ?, ?, ?, ?, "
                + CountColumns.PLACES
                + ") on conflict do nothing")) {
      for (Unit unit : ranked.units()) {
        statement.setObject(1, closing.tenantId());
        statement.setObject(2, closing.id());
        statement.setObject(3, unit.id());
        statement.setString(4, unit.code());
        statement.setString(5, unit.name());
        statement.setString(6, unit.kind());
        statement.setString(7, unit.lineOfWork());
        CountColumns.set(statement, 8, ranked.of(unit));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * Those of the latest closing of the period of each of these tenants, by their codes; a tenant
   * that has not closed it is left out.
   */
  public Map<UUID, List<ClosedUnit>> latest(
      Connection connection, Collection<UUID> tenants, Period period) throws SQLException {
    Map<UUID, List<ClosedUnit>> units = new HashMap<>();
    for (ClosedUnit one :
        list(connection, tenants, List.of(period), " order by u.code, u.unit_id")) {
      units.computeIfAbsent(one.tenantId(), tenant -> new ArrayList<>()).add(one);
    }
    return units;
  }

  /** One unit of a tenant in each of these periods it was there and that is closed. */
  public List<ClosedUnit> over(Connection connection, UUID tenant, UUID unit, List<Period> periods)
      throws SQLException {
    return list(connection, List.of(tenant), periods, " where u.unit_id = ?", unit);
  }

  private static List<ClosedUnit> list(
      Connection connection,
      Collection<UUID> tenants,
      List<Period> periods,
      String more,
      Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + more)) {
      ClosedTotals.ask(statement, tenants, periods);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(3 + i, parameters[i]);
      }
      List<ClosedUnit> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Count ranked = CountColumns.read(row, 9);
          units.add(
              new ClosedUnit(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  Period.parse(row.getString(3)),
                  new Unit(
                      row.getObject(4, UUID.class),
                      row.getString(5),
                      row.getString(6),
                      row.getString(7),
                      row.getString(8)),
                  ranked));
        }
      }
      return units;
    }
  }
}
