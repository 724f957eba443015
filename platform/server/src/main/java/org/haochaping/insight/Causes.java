package org.haochaping.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.insight.CauseReport.OfMatter;
import org.haochaping.insight.CauseReport.OfTag;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/** Counts bad ratings by content and matter, from the ratings as they stand. */
@ApplicationScoped
public class Causes {
  /** What {@link org.haochaping.figures.RowCounts} counts as bad. */
  private static final String BAD =
      " from evaluation e %s where e.tenant_id = ? and e.rated_on between ? and ?"
          + " and e.state = 'COUNTED' and e.origin <> 'TEST' and e.assess_number %s"
          + " and e.level in ('DISSATISFIED', 'VERY_DISSATISFIED')"
          + " and (? or e.unit_id = any(?))";

  /** With the name a unit had on the period's last day. */
  private static final String NAMED =
      " select c.*, m.code, m.name, coalesce((select f.name from unit_former_name f"
          + " where f.tenant_id = u.tenant_id and f.unit_id = u.id"
          + " and f.valid_to >= least(?, u.valid_to) order by f.valid_to limit 1), u.name, '') unit"
          + " from counted c left join unit u on u.tenant_id = ? and u.id = c.unit_id"
          + " left join matter m on m.tenant_id = ? and m.id = c.matter_id"
          + " order by c.n desc, u.code, m.code";

  private static final String BY_TAG =
      "with counted as (select e.unit_id, e.matter_id, count(*) n, e.catalogue_version, t.tag"
          + BAD.formatted(
              "left join lateral (select distinct unnest(e.tags) as tag) t on true", "= 1")
          + " group by e.unit_id, e.matter_id, e.catalogue_version, t.tag)"
          + NAMED;

  private static final String BY_MATTER =
      "with counted as (select e.unit_id, e.matter_id, count(*) n"
          + BAD.formatted("", "= 1")
          + " group by e.unit_id, e.matter_id)"
          + NAMED;

  private static final String FOLLOW_UPS = "select count(*)" + BAD.formatted("", "> 1");

  @Inject TagCatalogue catalogue;

  /** A content by what is read: two versions of the catalogue may have it under the same code. */
  private record Key(@Nullable String code, String text, @Nullable Level level) {}

  CauseReport of(Connection connection, UUID tenant, Period period, Reach reach, Instant now)
      throws SQLException {
    List<OfMatter> matters = matters(connection, tenant, period, reach);
    return new CauseReport(
        period.code(),
        now,
        matters.stream().mapToLong(OfMatter::n).sum(),
        followUps(connection, tenant, period, reach),
        tags(connection, tenant, period, reach),
        matters);
  }

  private List<OfTag> tags(Connection connection, UUID tenant, Period period, Reach reach)
      throws SQLException {
    Map<Key, List<OfMatter>> cells = new LinkedHashMap<>();
    try (PreparedStatement statement = prepare(connection, BY_TAG, tenant, period, reach)) {
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          cells
              .computeIfAbsent(
                  key(connection, tenant, row.getString("catalogue_version"), row.getString("tag")),
                  key -> new ArrayList<>())
              .add(matter(row));
        }
      }
    }
    return cells.entrySet().stream()
        .map(
            cell ->
                new OfTag(
                    cell.getKey().code,
                    cell.getKey().text,
                    cell.getKey().level,
                    cell.getValue().stream().mapToLong(OfMatter::n).sum(),
                    cell.getValue()))
        .sorted(Comparator.comparingLong(OfTag::n).reversed().thenComparing(OfTag::text))
        .toList();
  }

  private Key key(Connection connection, UUID tenant, String version, @Nullable String code)
      throws SQLException {
    if (code == null) {
      return new Key(null, "未选评价内容", null);
    }
    Optional<TagCatalogue.Tag> tag =
        catalogue.version(connection, tenant, version).tags().stream()
            .filter(one -> one.code().equals(code))
            .findFirst();
    return new Key(
        code,
        tag.map(TagCatalogue.Tag::text).orElse(code),
        tag.map(TagCatalogue.Tag::level).orElse(null));
  }

  private static List<OfMatter> matters(
      Connection connection, UUID tenant, Period period, Reach reach) throws SQLException {
    List<OfMatter> matters = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, BY_MATTER, tenant, period, reach)) {
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          matters.add(matter(row));
        }
      }
    }
    return matters;
  }

  private static OfMatter matter(ResultSet row) throws SQLException {
    return new OfMatter(
        row.getString("code"),
        row.getString("name"),
        row.getObject("unit_id", UUID.class),
        row.getString("unit"),
        row.getLong("n"));
  }

  private static long followUps(Connection connection, UUID tenant, Period period, Reach reach)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FOLLOW_UPS)) {
      which(connection, statement, tenant, period, reach);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, UUID tenant, Period period, Reach reach)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    which(connection, statement, tenant, period, reach);
    statement.setObject(6, period.last());
    statement.setObject(7, tenant);
    statement.setObject(8, tenant);
    return statement;
  }

  private static void which(
      Connection connection, PreparedStatement statement, UUID tenant, Period period, Reach reach)
      throws SQLException {
    statement.setObject(1, tenant);
    statement.setObject(2, period.first());
    statement.setObject(3, period.last());
    statement.setBoolean(4, reach.whole());
    statement.setArray(5, connection.createArrayOf("uuid", reach.units().toArray()));
  }
}
