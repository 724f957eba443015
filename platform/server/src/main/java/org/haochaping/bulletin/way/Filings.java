package org.haochaping.bulletin.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/**
 * 备案, 三(三): what was published is filed with the prefecture's service bureau by the same act, as
 * the same snapshot. Filing approves nothing, and nobody can refuse it.
 */
@ApplicationScoped
public class Filings {
  private static final String SELECT =
      "select f.bulletin_id, t.name, t.public_key, coalesce(b.issuer, t.name), b.kind, f.period,"
          + " b.version, b.title, f.closing_sha256, f.document_sha256, w.name, f.filed_by,"
          + " f.filed_at from bulletin_filing f"
          + " join bulletin b on b.tenant_id = f.tenant_id and b.id = f.bulletin_id"
          + " join tenant t on t.id = f.tenant_id join tenant w on w.id = f.with_tenant_id where ";
  private static final String OWN = "f.tenant_id = ?";
  private static final String BELOW =
      "f.tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = ?))";
  private static final String OF_PERIOD = " and (?::text is null or f.period = ?)";

  /** The one that was read last; found once, and not for each row anew. */
  private static final String LAST =
      "with last as materialized (select l.period, lt.code, l.filed_at, l.id"
          + " from bulletin_filing l join tenant lt on lt.id = l.tenant_id"
          + " where l.bulletin_id = ?) ";

  /** What stands below it in the order of the list. */
  private static final String BEHIND =
      " and (?::uuid is null or exists (select 1 from last where f.period < last.period"
          + " or f.period = last.period and (t.code > last.code or t.code = last.code"
          + " and (f.filed_at, f.id) < (last.filed_at, last.id))))";

  private static final String ORDER = " order by f.period desc, t.code, f.filed_at desc, f.id desc";

  @Inject Clock clock;

  /** For work outside the container. */
  public static Filings by(Clock clock) {
    Filings filings = new Filings();
    filings.clock = clock;
    return filings;
  }

  /**
   * A bulletin that was filed.
   *
   * @param tenantKey under which it is published
   * @param withTenantName whose bureau has it
   */
  @Schema(name = "BulletinFiling")
  public record Filing(
      UUID bulletinId,
      String tenantName,
      String tenantKey,
      String issuer,
      String kind,
      String period,
      int version,
      String title,
      String closingSha256,
      String documentSha256,
      String withTenantName,
      String filedBy,
      Instant filedAt) {}

  /** Files a bulletin that is published in this transaction. */
  public void file(
      Connection connection, Closing closing, Issue published, String documentSha256, Signature by)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_filing (tenant_id, id, bulletin_id, period, closing_id,"
                + " closing_sha256, document_sha256, with_tenant_id, filed_by, filed_at)"
                // The prefecture's bureau; where there is none above, the tenant's own.
                + " values (?, ?, ?, ?, ?, ?, ?, coalesce((select t.id from tenant t"
                + " join tenant_closure c on c.ancestor_id = t.id where c.descendant_id = ?"
                + " and t.level = 'PREFECTURE' order by c.depth limit 1), ?), ?, ?)")) {
      statement.setObject(1, published.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, published.id());
      statement.setString(4, published.period().code());
      statement.setObject(5, closing.id());
      statement.setString(6, closing.sha256());
      statement.setString(7, documentSha256);
      statement.setObject(8, published.tenantId());
      statement.setObject(9, published.tenantId());
      statement.setString(10, by.name());
      statement.setTimestamp(11, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /**
   * What a tenant itself has filed about a year and its parts: of each the latest, the first first.
   */
  public List<Filing> ofYear(Connection connection, UUID tenant, Period year) throws SQLException {
    List<Filing> filed = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Filing one : list(connection, SELECT + OWN + ORDER, tenant)) {
      Period period = Period.parse(one.period());
      if (!period.first().isBefore(year.first())
          && !period.last().isAfter(year.last())
          && !one.kind().equals(IssueKind.RANKING.code())
          && seen.add(List.of(one.period(), one.kind(), one.issuer()))) {
        filed.add(0, one);
      }
    }
    return filed;
  }

  /** What a tenant itself has filed, the latest period first. */
  public List<Filing> own(Connection connection, UUID tenant) throws SQLException {
    return list(connection, SELECT + OWN + ORDER, tenant);
  }

  /**
   * What a tenant and those below it have filed, the latest period first; of one period when it is
   * named.
   *
   * @param behind the bulletin that was read last
   */
  public List<Filing> atOrBelow(
      Connection connection, UUID tenant, @Nullable Period period, @Nullable UUID behind, int most)
      throws SQLException {
    String of = period == null ? null : period.code();
    return list(
        connection,
        LAST + SELECT + BELOW + OF_PERIOD + BEHIND + ORDER + " limit " + most,
        behind,
        tenant,
        of,
        of,
        behind);
  }

  private static List<Filing> list(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Filing> filings = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          filings.add(
              new Filing(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  Objects.requireNonNull(row.getString(4)),
                  row.getString(5),
                  row.getString(6),
                  row.getInt(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  row.getString(12),
                  row.getTimestamp(13).toInstant()));
        }
      }
      return filings;
    }
  }
}
