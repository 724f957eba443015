package org.haochaping.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is no more, and why. */
@ApplicationScoped
public class ErasedData {
  private Clock clock;

  protected ErasedData() {
    this(Clock.systemUTC());
  }

  @Inject
  public ErasedData(Clock clock) {
    this.clock = clock;
  }

  /** Why it was erased. */
  public enum Cause {
    TERM,
    CITIZEN
  }

  /** One class of data that is no more. */
  @Schema(name = "ErasedData")
  public record Erased(DataClass kind, Cause cause, Instant at) {}

  void record(
      Connection connection, UUID tenant, DataClass kind, Cause cause, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into erased_data (tenant_id, subject_id, data_class, cause, erased_at)"
                + " select ?, s, ?, ?, ? from unnest(?::uuid[]) s on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind.name());
      statement.setString(3, cause.name());
      statement.setTimestamp(4, Timestamp.from(clock.instant()));
      statement.setArray(5, connection.createArrayOf("uuid", subjects.toArray()));
      statement.executeUpdate();
    }
  }

  List<Erased> about(Connection connection, UUID tenant, UUID subject) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select data_class, cause, erased_at from erased_data"
                + " where tenant_id = ? and subject_id = ? order by erased_at, data_class")) {
      statement.setObject(1, tenant);
      statement.setObject(2, subject);
      List<Erased> erased = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          erased.add(
              new Erased(
                  DataClass.valueOf(row.getString(1)),
                  Cause.valueOf(row.getString(2)),
                  row.getTimestamp(3).toInstant()));
        }
      }
      return erased;
    }
  }
}
