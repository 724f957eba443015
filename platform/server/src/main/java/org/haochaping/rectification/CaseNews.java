package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;

/**
 * What of a case is to be told outside the product: queued in the transaction in which it happens,
 * in the acting tenant, which is a party to the case; sent by a floor above.
 */
@ApplicationScoped
public class CaseNews {
  /** The kind of work that tells it. */
  public static final String WORK = "case-news";

  @Inject Cases cases;

  /** One thing that happened, as it stands in the queue. */
  public record News(CaseEvent event, String text) {

    public static News of(WorkItem item) {
      return new News(
          CaseEvent.valueOf(item.content().getString("event")), item.content().getString("text"));
    }
  }

  /** The facts of a case that messages tell of; none of them says who rated. */
  public record Facts(
      UUID tenantId,
      UUID caseId,
      UUID evaluationId,
      String number,
      UUID unitId,
      String unitName,
      UUID leadTenantId,
      UUID leadUnitId,
      String leadUnitName,
      String matterName,
      boolean contactGiven,
      boolean trial) {}

  static void queue(Connection connection, Clock clock, UUID caseId, CaseEvent event, String text)
      throws SQLException {
    if (event.isNews()) {
      new WorkQueue(clock)
          .add(
              connection,
              actingTenant(connection),
              WORK,
              caseId,
              Json.createObjectBuilder().add("event", event.name()).add("text", text).build());
    }
  }

  /** Of a case the running transaction's tenant is a party to. */
  public Optional<Facts> facts(UUID caseId) {
    return cases
        .any(caseId)
        .map(
            about ->
                new Facts(
                    about.tenantId,
                    about.id,
                    about.evaluationId,
                    about.number,
                    about.unitId,
                    about.unitName,
                    about.leadTenantId,
                    about.leadUnitId,
                    about.leadUnitName,
                    about.matterName == null ? "" : about.matterName,
                    about.contactGiven,
                    about.trial));
  }

  private static UUID actingTenant(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select current_tenant()");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }
}
