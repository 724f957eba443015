package org.haochaping.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Ids;

/** What is still to be done follows from the journal and is queued in the same transaction. */
@ApplicationScoped
public class WorkQueue {
  private Clock clock;
  private Ids ids;

  protected WorkQueue() {
    this(Clock.systemUTC());
  }

  @Inject
  public WorkQueue(Clock clock) {
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  /** Queues work to be done as soon as this transaction has committed. */
  public UUID add(Connection connection, UUID tenant, String kind, UUID subject, JsonObject content)
      throws SQLException {
    return add(connection, tenant, kind, subject, content, clock.instant());
  }

  /**
   * Sees to it that one piece of work of a kind that comes back for ever is queued for a tenant.
   * Two nodes that look at the same moment must not both queue it: it would come twice for ever.
   */
  public void once(Connection connection, UUID tenant, String kind, Instant firstAt)
      throws SQLException {
    lock(connection, tenant, kind);
    if (next(connection, tenant, kind).isEmpty()) {
      add(connection, tenant, kind, tenant, JsonValue.EMPTY_JSON_OBJECT, firstAt);
    }
  }

  /**
   * Queues the next of a kind that comes back for ever, while this one is still claimed; a node
   * that did the same one at the same moment may have queued it.
   */
  public void again(Connection connection, WorkItem item, Instant at) throws SQLException {
    lock(connection, item.tenantId(), item.kind());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from work_item where tenant_id = ? and kind = ? and id <> ? limit 1")) {
      statement.setObject(1, item.tenantId());
      statement.setString(2, item.kind());
      statement.setObject(3, item.id());
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
    }
    add(connection, item.tenantId(), item.kind(), item.subjectId(), item.content(), at);
  }

  private static void lock(Connection connection, UUID tenant, String kind) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      lock.setString(1, kind + tenant);
      lock.execute();
    }
  }

  /** When work of a kind comes next for a tenant. */
  public Optional<Instant> next(Connection connection, UUID tenant, String kind)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select min(run_at) from work_item where tenant_id = ? and kind = ?")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
      }
    }
  }

  /** Queues work for a later moment. */
  public UUID add(
      Connection connection,
      UUID tenant,
      String kind,
      UUID subject,
      JsonObject content,
      Instant runAt)
      throws SQLException {
    UUID id = ids.next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into work_item (tenant_id, id, kind, subject_id, content, run_at)"
                + " values (?, ?, ?, ?, ?::jsonb, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setString(3, kind);
      statement.setObject(4, subject);
      statement.setString(5, content.toString());
      statement.setTimestamp(6, Timestamp.from(runAt));
      statement.executeUpdate();
    }
    return id;
  }
}
