package org.haochaping.rectification;

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
import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Ids;

/** What happened to a case, for all its parties to read; never changed. */
@ApplicationScoped
public class Timeline {

  @Inject Clock clock;

  /** One thing that happened. */
  public record Entry(Instant at, CaseEvent event, String actor, String office, String text) {}

  /** Which case, and whose. */
  record About(UUID tenantId, UUID leadTenantId, UUID centreTenantId, UUID caseId) {}

  void record(
      Connection connection,
      BadReviewCase about,
      CaseEvent event,
      String actor,
      String office,
      String text)
      throws SQLException {
    record(
        connection,
        new About(about.tenantId, about.leadTenantId, about.centreTenantId, about.id),
        event,
        actor,
        office,
        text);
  }

  void record(
      Connection connection, About about, CaseEvent event, String actor, String office, String text)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into case_event (tenant_id, id, lead_tenant_id, centre_tenant_id, case_id, at,"
                + " event, actor_name, actor_office, text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, about.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, about.leadTenantId());
      statement.setObject(4, about.centreTenantId());
      statement.setObject(5, about.caseId());
      statement.setTimestamp(6, Timestamp.from(clock.instant()));
      statement.setString(7, event.name());
      statement.setString(8, actor);
      statement.setString(9, office);
      statement.setString(10, text);
      statement.executeUpdate();
    }
    CaseNews.queue(connection, clock, about.caseId(), event, text);
  }

  /** Everything that happened, the first first. */
  public List<Entry> of(Connection connection, UUID tenant, UUID caseId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select at, event, actor_name, actor_office, text from case_event"
                + " where tenant_id = ? and case_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, caseId);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getTimestamp(1).toInstant(),
                  CaseEvent.valueOf(row.getString(2)),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5)));
        }
      }
      return entries;
    }
  }
}
