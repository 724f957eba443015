package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.haochaping.retention.LegalHolds;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/**
 * What became of messages. Each is a subject of its own, since most are to staff; it begins when it
 * was settled, so what still waits is never past its term. One about a rating that the law keeps
 * stays with it.
 */
@ApplicationScoped
public class MessageData implements PersonalData {
  @Inject LegalHolds holds;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.MESSAGE);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from outbox where tenant_id = ? and id > ? and settled_at < ?"
                + " order by id limit ?")) {
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
            "select id, settled_at from outbox where tenant_id = ? and id = any (?)"
                + " and settled_at is not null")) {
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
    Set<UUID> held = holds.among(connection, tenant, ratings(connection, tenant, subjects));
    return delete(
        connection,
        tenant,
        "id = any (?) and not coalesce(evaluation_id = any (?), false)",
        subjects,
        held);
  }

  /** At the citizen's wish what was sent to him goes, too. */
  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    return !delete(
            connection,
            tenant,
            "evaluation_id = any (?) and id <> all (?)",
            List.of(evaluation),
            List.of())
        .isEmpty();
  }

  private static Set<UUID> delete(
      Connection connection, UUID tenant, String which, Collection<UUID> ids, Collection<UUID> but)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from outbox where tenant_id = ? and settled_at is not null and "
                + which
                + " returning id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      statement.setArray(3, connection.createArrayOf("uuid", but.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  private static List<UUID> ratings(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct evaluation_id from outbox where tenant_id = ? and id = any (?)"
                + " and evaluation_id is not null")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return IdRows.of(statement);
    }
  }
}
