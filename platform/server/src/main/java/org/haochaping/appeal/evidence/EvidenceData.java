package org.haochaping.appeal.evidence;

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
 * Evidence is about what the citizen wrote and may name him, so it is kept no longer: it goes with
 * the words of the rating, by their term or at his wish, once the case has ended. Digests and the
 * decision stay.
 */
@ApplicationScoped
public class EvidenceData implements PersonalData {

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
            "select distinct evaluation_id from appeal_file where tenant_id = ?"
                + " and evaluation_id > ? and evaluation_id < uuid7_floor(?)"
                + " and octet_length(bytes) > 0 order by evaluation_id limit ?")) {
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
            "update appeal_file set bytes = '', name = '' where tenant_id = ?"
                + " and evaluation_id = any(?) and octet_length(bytes) > 0 returning evaluation_id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }
}
