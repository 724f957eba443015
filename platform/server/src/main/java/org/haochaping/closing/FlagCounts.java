package org.haochaping.closing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Policy.CredibilityPolicy;

/**
 * Counts marks of doubt from the rows of a period, in the snapshot its figures are counted in. Only
 * active ratings that count and that its rankings are made of are looked at.
 */
final class FlagCounts {
  private static final String MINE =
      "with mine as (select id, unit_id, channel_instance_id, window_id, rated_on,"
          + " received_at, btrim(words) words from evaluation where tenant_id = ?"
          + " and rated_on between ? and ? and received_at <= ? and source = any(?)"
          + " and state = 'COUNTED' and assess_number = 1"
          + " and origin in ('ACTIVE', 'INVITED', 'STAFF_ASSISTED')) ";

  // What a counterpart delivers at once was received at one moment and counts as one.
  private static final String BURST =
      MINE
          + "select unit_id, sum(case when n >= ? then n else 0 end), sum(n) from"
          + " (select unit_id, count(*) n from"
          + " (select distinct unit_id, channel_instance_id, received_at from mine) as moments"
          + " group by unit_id, channel_instance_id, floor(extract(epoch from received_at) / (60 * ?)))"
          + " as stretches group by unit_id";

  private static final String ONE_WINDOW =
      MINE
          + "select unit_id, case when max(n) * 100 >= sum(n) * ? then max(n) else 0 end, sum(n) from"
          + " (select unit_id, window_id, count(*) n from mine where window_id is not null"
          + " group by unit_id, window_id) as windows where 1 < (select count(*) from service_window w"
          + " where w.tenant_id = ? and w.unit_id = windows.unit_id and w.valid_from <= ?"
          + " and (w.valid_to is null or w.valid_to >= ?)) group by unit_id having sum(n) >= ?";

  private static final String BEFORE_END =
      MINE
          + "select m.unit_id, count(*) filter (where s.finished_on is null or s.finished_on > m.rated_on),"
          + " count(*) from service_record s join once_key k on k.tenant_id = s.tenant_id"
          + " and k.kind = 'service' and k.key = s.service_key join mine m on m.id = k.evaluation_id"
          + " where s.tenant_id = ? and s.received_at <= ?"
          + " and (s.finished_on is null or s.finished_on >= ?) group by m.unit_id";

  private static final String SAME_WORDS =
      MINE
          + "select unit_id, sum(case when n >= ? then n else 0 end), sum(n) from"
          + " (select unit_id, count(*) n from mine where char_length(words) >= ?"
          + " group by unit_id, words) as said group by unit_id";

  private final Connection connection;
  private final UUID tenant;
  private final Period period;
  private final Instant cutOff;

  FlagCounts(Connection connection, UUID tenant, Period period, Instant cutOff) {
    this.connection = connection;
    this.tenant = tenant;
    this.period = period;
    this.cutOff = cutOff;
  }

  /** Those of all units that have ratings to look at, also where none shows the mark. */
  List<FlagCount> count(CredibilityPolicy policy, int minimumVolume) throws SQLException {
    Timestamp until = Timestamp.from(cutOff);
    List<FlagCount> counts = new ArrayList<>();
    counts.addAll(list(Flag.BURST, BURST, policy.burstRatings(), policy.burstMinutes()));
    counts.addAll(
        list(
            Flag.ONE_WINDOW,
            ONE_WINDOW,
            policy.windowPercent(),
            tenant,
            period.last(),
            period.first(),
            minimumVolume));
    counts.addAll(list(Flag.BEFORE_END, BEFORE_END, tenant, until, period.first()));
    counts.addAll(list(Flag.SAME_WORDS, SAME_WORDS, policy.sameWords(), policy.wordsLength()));
    return counts;
  }

  private List<FlagCount> list(Flag flag, String sql, Object... more) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, tenant);
      statement.setObject(2, period.first());
      statement.setObject(3, period.last());
      statement.setTimestamp(4, Timestamp.from(cutOff));
      statement.setArray(
          5,
          connection.createArrayOf(
              "int2", period.kind().ranked().stream().map(Source::number).toArray()));
      for (int i = 0; i < more.length; i++) {
        statement.setObject(6 + i, more[i]);
      }
      List<FlagCount> counts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (row.getLong(3) > 0) {
            counts.add(
                new FlagCount(row.getObject(1, UUID.class), flag, row.getLong(2), row.getLong(3)));
          }
        }
      }
      return counts;
    }
  }
}
