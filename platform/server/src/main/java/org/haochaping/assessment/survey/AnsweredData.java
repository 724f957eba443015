package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/**
 * Whose numbers have answered a survey. The subject is the survey, which begins to count when it
 * has ended: until then the digests keep anybody from answering twice, and for nothing after.
 */
@ApplicationScoped
public class AnsweredData implements PersonalData {
  /** Closed by somebody, or over with its last day in China whether that was worked through. */
  private static final String ENDED =
      "coalesce(s.closed_at, (s.last_day + 1)::timestamp at time zone 'Asia/Shanghai')";

  private static final String ANSWERED =
      " and exists (select 1 from survey_answered a where a.tenant_id = s.tenant_id"
          + " and a.survey_id = s.id)";

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.ANSWERED);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select s.id from survey s where s.tenant_id = ? and s.id > ? and %s < ?"
                    .formatted(ENDED)
                + ANSWERED
                + " order by s.id limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setTimestamp(3, Timestamp.from(before));
      statement.setInt(4, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Map<UUID, Instant> begun(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select s.id, %s from survey s where s.tenant_id = ? and s.id = any (?)"
                .formatted(ENDED))) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      Map<UUID, Instant> begun = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          begun.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
        }
      }
      return begun;
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from survey_answered where tenant_id = ? and survey_id = any (?)"
                + " returning survey_id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }
}
