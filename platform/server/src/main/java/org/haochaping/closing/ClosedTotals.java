package org.haochaping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.plugin.api.Source;

/**
 * The sums of closings as rows, written by the closing itself: whoever compares many tenants over
 * many periods need not read all their cells.
 */
@ApplicationScoped
public class ClosedTotals {
  /** The latest version of each tenant and period; read backwards along the index. */
  static final String LATEST =
      "select distinct on (tenant_id, period) tenant_id, id, period, version from closing"
          + " where tenant_id = any(?) and period = any(?)"
          + " order by tenant_id desc, period desc, version desc";

  private static final int COUNTS = 6;

  /** In one row what its rankings count. */
  private static final String RANKED =
      "insert into closing_ranked (tenant_id, period, version, closing_id, "
          + CountColumns.NAMES
          + ") values (?, ?, ?, ?, "
          + CountColumns.PLACES
          + ") on conflict do nothing";

  /** A branch of the tree in a period: the tenants that have closed it, and what they sum up to. */
  public record Branch(Set<UUID> closed, Count ranked) {

    public Branch {
      closed = Set.copyOf(closed);
    }
  }

  static void insert(Connection connection, Closing closing) throws SQLException {
    Figures figures = closing.figures();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into closing_total (tenant_id, closing_id, source, "
                + CountColumns.NAMES
                + ") values (?, ?, ?, "
                + CountColumns.PLACES
                + ") on conflict do nothing")) {
      for (Source source : new TreeSet<>(figures.cells().stream().map(Cell::source).toList())) {
        statement.setObject(1, closing.tenantId());
        statement.setObject(2, closing.id());
        statement.setInt(3, source.number());
        CountColumns.set(statement, 4, figures.of(source));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (PreparedStatement statement = connection.prepareStatement(RANKED)) {
      statement.setObject(1, closing.tenantId());
      statement.setString(2, closing.period().code());
      statement.setInt(3, closing.version());
      statement.setObject(4, closing.id());
      CountColumns.set(statement, 5, closing.ranked().total());
      statement.executeUpdate();
    }
  }

  /** The latest of the period of each of these tenants that has closed it. */
  public Map<UUID, ClosedTotal> latest(
      Connection connection, Collection<UUID> tenants, Period period) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select c.tenant_id, c.id, c.period, c.version, t.source, "
                + CountColumns.of("t")
                + " from ("
                + LATEST
                + ") c left join closing_total t on t.tenant_id = c.tenant_id"
                + " and t.closing_id = c.id order by c.tenant_id, t.source")) {
      ask(statement, tenants, List.of(period));
      Map<UUID, ClosedTotal> found = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.merge(row.getObject(1, UUID.class), total(row, period), ClosedTotals::joined);
        }
      }
      return found;
    }
  }

  private static ClosedTotal total(ResultSet row, Period period) throws SQLException {
    Map<Source, Count> bySource = new HashMap<>();
    int number = row.getInt(5);
    if (!row.wasNull()) {
      bySource.put(Source.ofNumber(number).orElseThrow(), CountColumns.read(row, COUNTS));
    }
    return new ClosedTotal(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        period,
        row.getInt(4),
        bySource);
  }

  private static ClosedTotal joined(ClosedTotal one, ClosedTotal other) {
    Map<Source, Count> bySource = new HashMap<>(one.bySource());
    bySource.putAll(other.bySource());
    return new ClosedTotal(one.tenantId(), one.closingId(), one.period(), one.version(), bySource);
  }

  /**
   * What each of these tenants and all below it have closed of each of these periods, which are of
   * one kind; a branch in which nothing is closed is left out.
   */
  public Map<UUID, Map<String, Branch>> branches(
      Connection connection, Collection<UUID> heads, Collection<UUID> tenants, List<Period> periods)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "with latest as (select distinct on (tenant_id, period) * from closing_ranked"
                + " where tenant_id = any(?) and period = any(?)"
                + " order by tenant_id desc, period desc, version desc)"
                + " select b.ancestor_id, s.period, array_agg(s.tenant_id), "
                + CountColumns.sums("s")
                + " from latest s join tenant_closure b on b.descendant_id = s.tenant_id"
                + " where b.ancestor_id = any(?) group by b.ancestor_id, s.period")) {
      ask(statement, tenants, periods);
      statement.setArray(3, connection.createArrayOf("uuid", heads.toArray()));
      Map<UUID, Map<String, Branch>> branches = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          branches
              .computeIfAbsent(row.getObject(1, UUID.class), head -> new TreeMap<>())
              .put(row.getString(2), new Branch(closed(row), CountColumns.read(row, 4)));
        }
      }
      return branches;
    }
  }

  private static Set<UUID> closed(ResultSet row) throws SQLException {
    return Set.of((UUID[]) row.getArray(3).getArray());
  }

  static void ask(PreparedStatement statement, Collection<UUID> tenants, List<Period> periods)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
    statement.setArray(
        2, connection.createArrayOf("text", periods.stream().map(Period::code).toArray()));
  }
}
