package org.haochaping.bulletin.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * The bad results of a period and of some sources, by rated department, in the states that are
 * printed while appeals run, 二(一).
 */
public final class BadResults {
  private BadResults() {}

  /**
   * One department's.
   *
   * @param confirmed told, and not appealed against or upheld on appeal
   * @param examined under examination: an appeal waits for its decision
   * @param voided void on appeal; no bad results any more
   * @param untold waiting for their hand-over, which tells the department of them
   * @param handedOver of those that are not void, the ones it has been handed
   * @param told whether it was told of this period
   * @param lastDay until when it can appeal; absent when it was not told
   */
  public record Unit(
      UUID unitId,
      String unitName,
      int confirmed,
      int examined,
      int voided,
      int untold,
      int handedOver,
      boolean told,
      @Nullable LocalDate lastDay) {

    /** 二(一): it has bad results in the draft and was not told of them. */
    public boolean waits() {
      return handedOver > 0 && !told;
    }

    int all() {
      return confirmed + examined + voided + untold;
    }

    boolean canAppealOn(LocalDate day) {
      return lastDay != null && !day.isAfter(lastDay);
    }
  }

  /**
   * Counts, within a transaction of the tenant.
   *
   * @param issuer the unit whose bulletin it is; absent when it is the only one
   */
  public static List<Unit> of(
      Connection connection, UUID tenant, Period period, Set<Source> sources, @Nullable UUID issuer)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "with told as (select unit_id, max(last_day) last_day from bulletin_feedback"
                + " where tenant_id = ? and period = ?"
                + " and (issuer_unit_id is null or ?::uuid is null or issuer_unit_id = ?)"
                + " group by unit_id)"
                + " select c.unit_id, max(c.unit_name),"
                + " count(*) filter (where c.state <> 'VOIDED' and not a.waits"
                + " and c.handed_over_at is not null),"
                + " count(*) filter (where c.state <> 'VOIDED' and a.waits),"
                + " count(*) filter (where c.state = 'VOIDED'),"
                + " count(*) filter (where c.state <> 'VOIDED' and not a.waits"
                + " and c.handed_over_at is null),"
                + " count(*) filter (where c.state <> 'VOIDED' and c.handed_over_at is not null),"
                + " max(t.last_day)"
                + " from bad_review_case c"
                + " cross join lateral (select exists (select 1 from appeal a"
                + " where a.tenant_id = c.tenant_id and a.case_id = c.id and a.state = 'LODGED')"
                + " as waits) a left join told t on t.unit_id = c.unit_id"
                + " where c.tenant_id = ? and c.rated_on between ? and ? and c.source = any(?)"
                // Withdrawn by its own citizen before anybody had it: no bad review.
                + " and not c.trial and not (c.state = 'VOIDED' and c.hand_overs = 0)"
                + " group by c.unit_id order by 2, 1")) {
      statement.setObject(1, tenant);
      statement.setString(2, period.code());
      statement.setObject(3, issuer);
      statement.setObject(4, issuer);
      statement.setObject(5, tenant);
      statement.setObject(6, period.first());
      statement.setObject(7, period.last());
      statement.setArray(
          8, connection.createArrayOf("int", sources.stream().map(Source::number).toArray()));
      List<Unit> units = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          LocalDate lastDay = row.getObject(8, LocalDate.class);
          units.add(
              new Unit(
                  row.getObject(1, UUID.class),
                  Objects.requireNonNull(row.getString(2)),
                  row.getInt(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6),
                  row.getInt(7),
                  lastDay != null,
                  lastDay));
        }
      }
      return units;
    }
  }
}
