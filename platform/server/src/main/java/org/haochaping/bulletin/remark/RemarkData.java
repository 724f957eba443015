package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/**
 * The words of remarks, kept as long as those of ratings after they were answered; each remark is a
 * subject of its own. The answer stays, and so does how many there were.
 */
@ApplicationScoped
public class RemarkData implements PersonalData, OpenMatters {

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
            "select id from bulletin_remark where tenant_id = ? and id > ? and id < uuid7_floor(?)"
                + " and words <> '' order by id limit ?")) {
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
            "update bulletin_remark set words = '', place = ''"
                + " where words <> '' and tenant_id = ? and id = any(?) returning id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  /** Until it is answered it is needed. */
  @Override
  public List<Matter> of(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, replied_at from bulletin_remark where tenant_id = ? and id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      List<Matter> matters = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Timestamp at = row.getTimestamp(2);
          matters.add(new Matter(row.getObject(1, UUID.class), at == null ? null : at.toInstant()));
        }
      }
      return matters;
    }
  }
}
