package org.haochaping.figures;

import java.sql.Array;
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
import org.haochaping.figures.Figures.Cell;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** Puts figures together from grouped counts, wherever these come from. */
final class Gathered {
  private record Key(Source source, Terminal terminal, UUID unitId) {}

  private final Map<Key, Count> counts = new HashMap<>();

  /** Takes rows of source, terminal, unit, level, origin, state and number. */
  void take(ResultSet rows) throws SQLException {
    while (rows.next()) {
      Key key =
          new Key(
              Source.ofNumber(rows.getInt(1)).orElseThrow(),
              Terminal.ofPf(rows.getInt(2)).orElseThrow(),
              rows.getObject(3, UUID.class));
      Count count =
          Count.of(
              Level.valueOf(rows.getString(4)),
              Origin.valueOf(rows.getString(5)),
              rows.getString(6),
              rows.getLong(7));
      counts.merge(key, count, Count::plus);
    }
  }

  /** The figures, with the departments of the period and every other unit that was rated. */
  Figures figures(Connection connection, UUID tenant, LocalDate from, LocalDate to)
      throws SQLException {
    return figures(connection, tenant, from, to, List.of(), List.of());
  }

  /** The same with cases and scores, and the units they are of. */
  Figures figures(
      Connection connection,
      UUID tenant,
      LocalDate from,
      LocalDate to,
      List<CaseCount> cases,
      List<ScoreCount> scores)
      throws SQLException {
    List<Cell> cells = new ArrayList<>();
    Set<UUID> rated = new HashSet<>();
    counts.forEach(
        (key, count) -> {
          cells.add(new Cell(key.source, key.terminal, key.unitId, count));
          rated.add(key.unitId);
        });
    cases.forEach(count -> rated.add(count.unitId()));
    scores.forEach(count -> rated.add(count.unitId()));
    return new Figures(from, to, units(connection, tenant, from, to, rated), cells, cases, scores);
  }

  private static List<Unit> units(
      Connection connection, UUID tenant, LocalDate from, LocalDate to, Set<UUID> rated)
      throws SQLException {
    List<Unit> units = new ArrayList<>();
    Array ids = connection.createArrayOf("uuid", rated.toArray());
    try (PreparedStatement statement =
        connection.prepareStatement(
            // The name of the period's last day, or of the unit's own if it ended before.
            "select id, code, coalesce((select f.name from unit_former_name f"
                + " where f.tenant_id = u.tenant_id and f.unit_id = u.id"
                + " and f.valid_to >= least(?, u.valid_to) order by f.valid_to limit 1), u.name),"
                + " kind, line_of_work from unit u where tenant_id = ? and (id = any(?)"
                + " or kind = 'DEPARTMENT' and valid_from <= ? and (valid_to is null or valid_to >= ?))")) {
      statement.setObject(1, to);
      statement.setObject(2, tenant);
      statement.setArray(3, ids);
      statement.setObject(4, to);
      statement.setObject(5, from);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          units.add(
              new Unit(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5)));
        }
      }
    }
    return units;
  }
}
