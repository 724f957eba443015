package org.haochaping.closing;

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

/** Marks of doubt as rows beside the figures of their closing. */
final class FlagRows {
  private FlagRows() {}

  static void insert(Connection connection, Closing closing, List<FlagCount> counts)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into closing_flag (tenant_id, closing_id, unit_id, flag, n, of_n)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (FlagCount count : counts) {
        statement.setObject(1, closing.tenantId());
        statement.setObject(2, closing.id());
        statement.setObject(3, count.unitId());
        statement.setString(4, count.flag().name());
        statement.setLong(5, count.n());
        statement.setLong(6, count.of());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Those of each of these closings; one without any is left out. */
  static Map<UUID, List<FlagCount>> of(Connection connection, Collection<ClosedTotal> closings)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select closing_id, unit_id, flag, n, of_n from closing_flag"
                + " where tenant_id = any(?) and closing_id = any(?)"
                + " order by closing_id, unit_id, flag")) {
      statement.setArray(
          1,
          connection.createArrayOf("uuid", closings.stream().map(ClosedTotal::tenantId).toArray()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "uuid", closings.stream().map(ClosedTotal::closingId).toArray()));
      Map<UUID, List<FlagCount>> flags = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          flags
              .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(
                  new FlagCount(
                      row.getObject(2, UUID.class),
                      Flag.valueOf(row.getString(3)),
                      row.getLong(4),
                      row.getLong(5)));
        }
      }
      return flags;
    }
  }
}
