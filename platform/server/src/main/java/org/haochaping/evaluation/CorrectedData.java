package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/** What citizens wrote before they corrected it; it goes with what they wrote instead. */
@ApplicationScoped
public class CorrectedData implements PersonalData {

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select evaluation_id from rating_correction where tenant_id = ? and evaluation_id > ?"
                + " and evaluation_id < uuid7_floor(?) and words <> ''"
                + " order by evaluation_id limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setTimestamp(3, Timestamp.from(before));
      statement.setInt(4, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rating_correction set words = '' where words <> '' and tenant_id = ?"
                + " and evaluation_id = any(?) returning evaluation_id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public List<Held> about(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select words from rating_correction where tenant_id = ? and evaluation_id = ?"
                + " and words <> ''")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? List.of(
                new Held(
                    DataClass.WORDS,
                    "wordsBefore",
                    "更正前的评价内容",
                    "Words before you corrected them",
                    row.getString(1)))
            : List.of();
      }
    }
  }
}
