package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

/**
 * Photos of a hall may show citizens, and an inspector may write of them: both go with the words of
 * the rating. Where a visit became none, they go by their own age. Digests, place, time and points
 * stay.
 */
@ApplicationScoped
public class VisitData implements PersonalData {

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
            "select distinct subject from (select coalesce(evaluation_id, id) as subject"
                + " from inspection_photo where tenant_id = ? and octet_length(bytes) > 0"
                + " union all select held_as from inspection_visit where tenant_id = ?"
                + " and answers <> '{}') held"
                + " where subject > ? and subject < uuid7_floor(?) order by subject limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, tenant);
      statement.setObject(3, behind);
      statement.setTimestamp(4, Timestamp.from(before));
      statement.setInt(5, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    Set<UUID> erased = new HashSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inspection_photo set bytes = '' where tenant_id = ?"
                + " and coalesce(evaluation_id, id) = any(?) and octet_length(bytes) > 0"
                + " returning coalesce(evaluation_id, id)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      erased.addAll(IdRows.of(statement));
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inspection_visit set answers = '{}' where tenant_id = ?"
                + " and held_as = any(?) and answers <> '{}' returning held_as")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      erased.addAll(IdRows.of(statement));
    }
    return erased;
  }
}
