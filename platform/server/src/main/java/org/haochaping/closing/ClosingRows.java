package org.haochaping.closing;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresJson;

/** Closings as rows. */
final class ClosingRows {
  private static final String COLUMNS =
      "id, tenant_id, period, version, cut_off, definitions, policy_version, figures, sha256,"
          + " closed_by from closing where tenant_id = ";
  private static final String SELECT = "select " + COLUMNS + "?";

  private ClosingRows() {}

  static void insert(Connection connection, Closing closing) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into closing (tenant_id, id, period, first_day, last_day, version, cut_off,"
                + " definitions, policy_version, figures, sha256, closed_by, closed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)")) {
      statement.setObject(1, closing.tenantId());
      statement.setObject(2, closing.id());
      statement.setString(3, closing.period().code());
      statement.setObject(4, closing.period().first());
      statement.setObject(5, closing.period().last());
      statement.setInt(6, closing.version());
      statement.setTimestamp(7, Timestamp.from(closing.cutOff()));
      statement.setString(8, closing.definitions());
      statement.setString(9, closing.policyVersion());
      statement.setString(10, FiguresJson.write(closing.figures()).toString());
      statement.setString(11, closing.sha256());
      statement.setString(12, closing.closedBy());
      statement.setTimestamp(13, Timestamp.from(closing.cutOff()));
      statement.executeUpdate();
    }
  }

  static Optional<Closing> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return list(connection, SELECT + " and id = ?", tenant, id).stream().findFirst();
  }

  static Optional<Closing> latest(Connection connection, UUID tenant, Period period)
      throws SQLException {
    return list(
            connection,
            SELECT + " and period = ? order by version desc limit 1",
            tenant,
            period.code())
        .stream()
        .findFirst();
  }

  /** The latest of the period of each of these tenants. */
  static List<Closing> latest(Connection connection, Collection<UUID> tenants, Period period)
      throws SQLException {
    return list(
        connection,
        "select distinct on (tenant_id) "
            + COLUMNS
            + "any(?) and period = ? order by tenant_id, version desc",
        connection.createArrayOf("uuid", tenants.toArray()),
        period.code());
  }

  /** The latest of each month of a tenant within these days, the first month first. */
  static List<Closing> months(Connection connection, UUID tenant, LocalDate from, LocalDate to)
      throws SQLException {
    return list(
        connection,
        "select distinct on (period) "
            + COLUMNS
            + "? and period ~ '-[0-9]{2}$' and first_day >= ? and last_day <= ?"
            + " order by period, version desc",
        tenant,
        from,
        to);
  }

  /**
   * Those without all their sums: a server of a version before closed them beside this one. The row
   * of what is ranked came last.
   */
  static List<Closing> unsummed(Connection connection, UUID tenant) throws SQLException {
    return list(
        connection,
        SELECT
            + " and not exists (select 1 from closing_ranked r where r.tenant_id ="
            + " closing.tenant_id and r.closing_id = closing.id)",
        tenant);
  }

  /** All of a tenant, the latest period and version first. */
  static List<Closing> all(Connection connection, UUID tenant) throws SQLException {
    return list(connection, SELECT + " order by period desc, version desc", tenant);
  }

  private static List<Closing> list(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Closing> closings = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          closings.add(
              new Closing(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  Period.parse(rows.getString(3)),
                  rows.getInt(4),
                  rows.getTimestamp(5).toInstant(),
                  rows.getString(6),
                  rows.getString(7),
                  figures(rows.getString(8)),
                  rows.getString(9),
                  rows.getString(10)));
        }
      }
      return closings;
    }
  }

  private static Figures figures(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return FiguresJson.read(reader.readObject());
    }
  }
}
