package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.evaluation.Corrections;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.rectification.CaseFile;

/**
 * What a decision means for the rating and the figures. The rating is its own tenant's alone, so
 * the decision queues this for that tenant, in the transaction it is made in.
 */
@ApplicationScoped
public class AppealEffect implements Worker {
  private static final String KIND = "appeal-decided";

  @Inject Corrections corrections;
  @Inject WorkQueue queue;

  void queue(Connection connection, CaseFile file, Appeals.Decision decision) throws SQLException {
    UUID to = decision.toUnit();
    JsonObject content =
        Json.createObjectBuilder()
            .add("outcome", decision.outcome().name())
            .add("from", file.unitId().toString())
            .add("to", to == null ? "" : to.toString())
            .build();
    queue.add(connection, file.tenantId(), KIND, file.evaluationId(), content);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    AppealOutcome outcome = AppealOutcome.valueOf(item.content().getString("outcome"));
    switch (outcome) {
      case VOIDED_WRONG, VOIDED_MALICIOUS ->
          corrections.voidRating(connection, item.tenantId(), item.subjectId(), outcome.chinese());
      case REATTRIBUTED ->
          corrections.reattribute(
              connection,
              item.tenantId(),
              item.subjectId(),
              UUID.fromString(item.content().getString("from")),
              UUID.fromString(item.content().getString("to")));
      case REJECTED -> {}
    }
    return true;
  }
}
