package org.haochaping.evaluation.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of the pages pulled of late, which stands in their imports.
 *
 * @param importing pages that are still being taken
 * @param failed pages that could not be taken at all
 * @param otherBusiness rows that concern no government service, counted apart
 * @param notRated rows that nobody rated, counted apart
 */
public record PullCounts(
    long pages,
    long importing,
    long failed,
    long accepted,
    long repeated,
    long rejected,
    long otherBusiness,
    long notRated) {

  static PullCounts since(Connection connection, UUID tenant, UUID channel, Instant from)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*), count(*) filter (where state in ('WAITING', 'RUNNING')),"
                + " count(*) filter (where state = 'FAILED'), coalesce(sum(accepted), 0),"
                + " coalesce(sum(repeated), 0), coalesce(sum(rejected), 0),"
                + " coalesce(sum(other_business), 0), coalesce(sum(not_rated), 0) from import_job"
                + " where tenant_id = ? and id >= uuid7_floor(?) and channel_instance_id = ?"
                + " and created_by = ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(from));
      statement.setObject(3, channel);
      statement.setString(4, Pulls.ACTOR);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new PullCounts(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8));
      }
    }
  }
}
