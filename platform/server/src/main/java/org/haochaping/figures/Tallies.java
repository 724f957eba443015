package org.haochaping.figures;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.haochaping.plugin.api.Source;

/** The counts kept in the transaction of each rating. */
@ApplicationScoped
public class Tallies {
  /** Rows a count is spread over, so that concurrent ratings seldom wait for one another. */
  static final int SLOTS = 16;

  private static final Comparator<TallyChange> ORDER =
      comparing(TallyChange::ratedOn)
          .thenComparing(TallyChange::source)
          .thenComparing(TallyChange::terminal)
          .thenComparing(TallyChange::unitId)
          .thenComparing(TallyChange::level)
          .thenComparing(TallyChange::origin)
          .thenComparing(TallyChange::state);

  /**
   * Changes the counts, once in a transaction: all rows of a transaction lie in its connection's
   * slot and are touched in the order of their keys, so that two of them never wait for each other
   * in a circle. Trials are left out.
   */
  public void add(Connection connection, UUID tenant, List<TallyChange> changes)
      throws SQLException {
    TreeMap<TallyChange, Long> sums = new TreeMap<>(ORDER);
    for (TallyChange change : changes) {
      if (change.origin().counts()) {
        sums.merge(change, change.n(), Long::sum);
      }
    }
    List<TallyChange> sorted =
        sums.entrySet().stream()
            .filter(entry -> entry.getValue() != 0)
            .map(entry -> entry.getKey().times(entry.getValue()))
            .toList();
    if (sorted.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tally (tenant_id, rated_on, source, terminal, unit_id, level, origin,"
                + " state, slot, n) select ?, c.rated_on, c.source, c.terminal, c.unit_id, c.level,"
                + " c.origin, c.state, pg_backend_pid() % "
                + SLOTS
                + ", c.n from unnest(?::date[], ?::int[], ?::int[], ?::uuid[], ?::text[],"
                + " ?::text[], ?::text[], ?::bigint[]) with ordinality as c (rated_on, source,"
                + " terminal, unit_id, level, origin, state, n, place) order by c.place on conflict"
                + " (tenant_id, rated_on, source, terminal, unit_id, level, origin, state, slot) do"
                + " update set n = tally.n + excluded.n")) {
      statement.setObject(1, tenant);
      array(statement, 2, "date", sorted, change -> Date.valueOf(change.ratedOn()));
      array(statement, 3, "int4", sorted, TallyChange::source);
      array(statement, 4, "int4", sorted, TallyChange::terminal);
      array(statement, 5, "uuid", sorted, TallyChange::unitId);
      array(statement, 6, "text", sorted, change -> change.level().name());
      array(statement, 7, "text", sorted, change -> change.origin().name());
      array(statement, 8, "text", sorted, TallyChange::state);
      array(statement, 9, "int8", sorted, TallyChange::n);
      statement.executeUpdate();
    }
  }

  /**
   * The figures of these days from these sources, as they stand now. Follow-ups are few and are
   * counted from their rows.
   */
  public Figures read(
      Connection connection, UUID tenant, LocalDate from, LocalDate to, Set<Source> sources)
      throws SQLException {
    Gathered gathered = new Gathered();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select source, terminal, unit_id, level, origin, state, sum(n) from tally"
                + " where tenant_id = ? and rated_on between ? and ? and source = any(?)"
                + " group by source, terminal, unit_id, level, origin, state")) {
      statement.setObject(1, tenant);
      statement.setObject(2, from);
      statement.setObject(3, to);
      statement.setArray(4, numbers(connection, sources));
      try (ResultSet rows = statement.executeQuery()) {
        gathered.take(rows);
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select source, terminal, unit_id, level, origin, 'FOLLOW_UP', count(*) from evaluation"
                + " where tenant_id = ? and rated_on between ? and ? and source = any(?)"
                + " and assess_number = 2 and state = 'COUNTED'"
                + " group by source, terminal, unit_id, level, origin")) {
      statement.setObject(1, tenant);
      statement.setObject(2, from);
      statement.setObject(3, to);
      statement.setArray(4, numbers(connection, sources));
      try (ResultSet rows = statement.executeQuery()) {
        gathered.take(rows);
      }
    }
    return gathered.figures(connection, tenant, from, to);
  }

  private static Array numbers(Connection connection, Set<Source> sources) throws SQLException {
    return connection.createArrayOf("int2", sources.stream().map(Source::number).toArray());
  }

  private static void array(
      PreparedStatement statement,
      int position,
      String type,
      List<TallyChange> changes,
      Function<TallyChange, Object> value)
      throws SQLException {
    statement.setArray(
        position,
        statement.getConnection().createArrayOf(type, changes.stream().map(value).toArray()));
  }
}
