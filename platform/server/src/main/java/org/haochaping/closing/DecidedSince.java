package org.haochaping.closing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import org.haochaping.plugin.api.Source;

/**
 * 复核结果纠正, 二(二)3, after a closing: what was found void or another department's since its cut-off,
 * and so stands wrong in its figures. A decision reaches the rating a little later than the case,
 * hence both moments are looked at.
 */
final class DecidedSince {
  private static final String DECIDED =
      "select count(distinct c.id) from bad_review_case c join appeal a"
          + " on a.tenant_id = c.tenant_id and a.case_id = c.id"
          + " and a.outcome in ('VOIDED_WRONG', 'VOIDED_MALICIOUS', 'REATTRIBUTED') and not c.trial"
          + " and (a.decided_at > ? or exists (select 1 from journal j where"
          + " j.tenant_id = c.tenant_id and j.subject_id = c.evaluation_id"
          + " and j.kind in ('RatingVoided', 'RatingReattributed') and j.at > ?))"
          + " where c.tenant_id = ? and c.rated_on between ? and ? and c.source = any(?)";

  private DecidedSince() {}

  /** How many decisions a closing does not know that concern ratings of these sources. */
  static int count(Connection connection, Closing closing, Collection<Source> sources)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DECIDED)) {
      Timestamp cutOff = Timestamp.from(closing.cutOff());
      statement.setTimestamp(1, cutOff);
      statement.setTimestamp(2, cutOff);
      statement.setObject(3, closing.tenantId());
      statement.setObject(4, closing.period().first());
      statement.setObject(5, closing.period().last());
      statement.setArray(
          6, connection.createArrayOf("int4", sources.stream().map(Source::number).toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
