package org.haochaping.evaluation;

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
 * Files of ratings. Once read to the end a file is not needed; its counts, digest and what was
 * rejected stay. One citizen's rows cannot be cut out of a file, so at his wish the whole of it
 * goes.
 */
@ApplicationScoped
public class FileData implements PersonalData {

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.UPLOADED_FILE);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from import_job where tenant_id = ? and id > ? and finished_at < ?"
                + " and octet_length(bytes) > 0 order by id limit ?")) {
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
            "update import_job set bytes = '' where tenant_id = ? and id = any(?)"
                + " and finished_at is not null and octet_length(bytes) > 0 returning id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select j.id from import_job j join evaluation e on e.tenant_id = j.tenant_id"
                + " and e.channel_instance_id = j.channel_instance_id"
                + " and e.received_at between j.created_at and j.finished_at"
                + " where j.tenant_id = ? and e.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      return !erase(connection, tenant, kind, IdRows.of(statement)).isEmpty();
    }
  }
}
