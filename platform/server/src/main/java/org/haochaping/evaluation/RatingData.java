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
import java.util.stream.Stream;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/**
 * What citizens wrote. Level, unit, source and day stay, and with them every count. A bad review
 * whose case is still to be opened, or a file that is still being read, needs the data.
 */
@ApplicationScoped
public class RatingData implements PersonalData, OpenMatters {

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS, DataClass.CONTACT);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    if (kind == DataClass.CONTACT) {
      // The contact itself is in the vault; here it only says that there is one.
      return List.of();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from evaluation where tenant_id = ? and id > ? and id < uuid7_floor(?)"
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
    String change =
        kind == DataClass.CONTACT
            ? "update evaluation set contact_given = false where contact_given"
            : "update evaluation set words = '' where words <> ''";
    try (PreparedStatement statement =
        connection.prepareStatement(change + " and tenant_id = ? and id = any(?) returning id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public List<Held> about(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select words from evaluation where tenant_id = ? and id = ? and words <> ''")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? List.of(new Held(DataClass.WORDS, "words", "评价内容", "Words", row.getString(1)))
            : List.of();
      }
    }
  }

  @Override
  public List<Matter> of(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    return Stream.concat(
            toBeOpened(connection, tenant, subjects).stream(),
            inOpenFiles(connection, tenant, subjects).stream())
        .map(subject -> new Matter(subject, null))
        .toList();
  }

  private static List<UUID> toBeOpened(
      Connection connection, UUID tenant, Collection<UUID> subjects) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select subject_id from work_item where tenant_id = ? and kind = ?"
                + " and subject_id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, RatingStore.OPEN_CASE);
      statement.setArray(3, connection.createArrayOf("uuid", subjects.toArray()));
      return IdRows.of(statement);
    }
  }

  private static List<UUID> inOpenFiles(
      Connection connection, UUID tenant, Collection<UUID> subjects) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select e.id from import_job j join evaluation e on e.tenant_id = j.tenant_id"
                + " and e.channel_instance_id = j.channel_instance_id"
                + " and e.received_at >= j.created_at"
                + " where j.tenant_id = ? and j.finished_at is null and e.id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return IdRows.of(statement);
    }
  }
}
