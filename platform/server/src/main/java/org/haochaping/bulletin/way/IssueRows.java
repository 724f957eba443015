package org.haochaping.bulletin.way;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/** Bulletins on their way, as rows. */
final class IssueRows {
  private static final String SELECT =
      "select tenant_id, id, kind, period, issuer_unit_id, issuer_name, sources, state, revision,"
          + " closing_id, version, analysis from bulletin_issue where tenant_id = ?";

  private IssueRows() {}

  static void insert(Connection connection, Issue issue, Instant at) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_issue (tenant_id, id, kind, period, issuer_unit_id, issuer_name,"
                + " sources, state, revision, closing_id, version, analysis, opened_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, issue.tenantId());
      statement.setObject(2, issue.id());
      statement.setString(3, issue.kind().name());
      statement.setString(4, issue.period().code());
      statement.setObject(5, issue.issuerUnitId());
      statement.setString(6, issue.issuerName());
      statement.setArray(7, numbers(connection, issue.sources()));
      statement.setString(8, issue.state().name());
      statement.setLong(9, issue.revision());
      statement.setObject(10, issue.closingId());
      statement.setInt(11, issue.version());
      statement.setString(12, issue.analysis());
      statement.setTimestamp(13, Timestamp.from(at));
      statement.executeUpdate();
    }
  }

  /** Keeps the next revision; tells whether nobody else was faster. */
  static boolean update(Connection connection, Issue issue) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update bulletin_issue set state = ?, revision = ?, closing_id = ?, version = ?,"
                + " issuer_name = ?, sources = ?, analysis = ?"
                + " where tenant_id = ? and id = ? and revision = ?")) {
      statement.setString(1, issue.state().name());
      statement.setLong(2, issue.revision());
      statement.setObject(3, issue.closingId());
      statement.setInt(4, issue.version());
      statement.setString(5, issue.issuerName());
      statement.setArray(6, numbers(connection, issue.sources()));
      statement.setString(7, issue.analysis());
      statement.setObject(8, issue.tenantId());
      statement.setObject(9, issue.id());
      statement.setLong(10, issue.revision() - 1);
      return statement.executeUpdate() == 1;
    }
  }

  static Optional<Issue> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return list(connection, SELECT + " and id = ?", tenant, id).stream().findFirst();
  }

  /** Those of a period, the first opened first. */
  static List<Issue> of(Connection connection, UUID tenant, String period) throws SQLException {
    return list(connection, SELECT + " and period = ? order by id", tenant, period);
  }

  /** All of a tenant, the latest opened first. */
  static List<Issue> all(Connection connection, UUID tenant) throws SQLException {
    return list(connection, SELECT + " order by id desc", tenant);
  }

  /** Those of a tenant, the latest opened first, from behind a cursor; of one period if named. */
  static List<Issue> page(
      Connection connection, UUID tenant, @Nullable String period, @Nullable UUID before, int most)
      throws SQLException {
    return list(
        connection,
        SELECT
            + " and (?::text is null or period = ?) and (?::uuid is null or id < ?)"
            + " order by id desc limit ?",
        tenant,
        period,
        period,
        before,
        before,
        most);
  }

  private static List<Issue> list(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Issue> issues = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          issues.add(
              new Issue(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  IssueKind.valueOf(row.getString(3)),
                  Period.parse(row.getString(4)),
                  row.getObject(5, UUID.class),
                  row.getString(6),
                  sources((Integer[]) row.getArray(7).getArray()),
                  IssueState.valueOf(row.getString(8)),
                  row.getLong(9),
                  row.getObject(10, UUID.class),
                  row.getInt(11),
                  row.getString(12)));
        }
      }
      return issues;
    }
  }

  private static Array numbers(Connection connection, Set<Source> sources) throws SQLException {
    return connection.createArrayOf("int", sources.stream().map(Source::number).toArray());
  }

  private static Set<Source> sources(Integer[] numbers) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    for (Integer number : numbers) {
      sources.add(Source.ofNumber(number).orElseThrow());
    }
    return sources;
  }
}
