package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.evaluation.ReceiptPost;
import org.haochaping.plugin.api.Reach;
import org.haochaping.rectification.CitizenPost;
import org.haochaping.tenancy.Ids;

/** Short messages to citizens, as the floors below know of them. */
@ApplicationScoped
public class CitizenMessages implements ReceiptPost, CitizenPost {
  @Inject NotifierInstances instances;
  @Inject Outbox outbox;
  @Inject Templates templates;
  @Inject Clock clock;

  @Override
  public boolean isOpen(Connection connection, UUID tenant) throws SQLException {
    return instances.reaches(connection, tenant).contains(Reach.MOBILE);
  }

  @Override
  public void send(Connection connection, UUID tenant, List<UUID> evaluations) throws SQLException {
    for (UUID evaluation : evaluations) {
      outbox.put(
          connection,
          tenant,
          Outgoing.toCitizen(
              Ids.of(clock).next(),
              MessageKind.RECEIPT_FOUND,
              evaluation,
              "",
              evaluation,
              Map.of(),
              clock.instant()));
    }
  }
}
