package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Actor;

/** What happened since a moment to the cases somebody may see, by others than himself. */
@ApplicationScoped
public class CaseChanges {
  private static final int READ = 300;

  @Inject Cases cases;

  /** One thing that happened. */
  @Schema(name = "CaseChange")
  public record Changed(
      Instant at,
      UUID caseId,
      String number,
      String unitName,
      String event,
      String chinese,
      String english,
      String by) {}

  private record Raw(Instant at, UUID caseId, CaseEvent event, String by) {}

  /** The latest first. */
  public List<Changed> since(Connection connection, Actor actor, Instant moment, int most)
      throws SQLException {
    List<Raw> events = events(connection, actor, moment);
    Map<UUID, BadReviewCase> seen = new HashMap<>();
    cases
        .seen(actor, events.stream().map(Raw::caseId).distinct().toList())
        .forEach(about -> seen.put(about.id, about));
    List<Changed> changes = new ArrayList<>();
    for (Raw raw : events) {
      BadReviewCase about = seen.get(raw.caseId);
      if (about != null && changes.size() < most) {
        changes.add(
            new Changed(
                raw.at,
                raw.caseId,
                about.number,
                about.unitName,
                raw.event.name(),
                raw.event.chinese(),
                raw.event.english(),
                raw.by));
      }
    }
    return changes;
  }

  private static List<Raw> events(Connection connection, Actor actor, Instant moment)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select at, case_id, event, actor_office, actor_name from case_event"
                + " where (tenant_id = ? or lead_tenant_id = ? or centre_tenant_id = ?) and at > ?"
                + " and actor_name <> ? order by at desc, id desc limit "
                + READ)) {
      statement.setObject(1, actor.tenantId());
      statement.setObject(2, actor.tenantId());
      statement.setObject(3, actor.tenantId());
      statement.setTimestamp(4, Timestamp.from(moment));
      statement.setString(5, actor.name());
      List<Raw> events = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String office = row.getString(4);
          events.add(
              new Raw(
                  row.getTimestamp(1).toInstant(),
                  row.getObject(2, UUID.class),
                  CaseEvent.valueOf(row.getString(3)),
                  office.isBlank() ? row.getString(5) : office));
        }
      }
      return events;
    }
  }
}
