package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;

/** Closes surveys, each once: after the last day by itself, or before it by whoever runs it. */
@ApplicationScoped
public class SurveyClosing implements Worker {
  static final String WORK = "survey-closing";

  @Inject Tenants tenants;
  @Inject Surveys surveys;
  @Inject SurveyScores scores;
  @Inject Journal journal;

  @Override
  public String kind() {
    return WORK;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    Tenant tenant = tenants.byId(item.tenantId()).orElseThrow();
    close(connection, tenant, item.subjectId(), WORK, "到期自动结束");
    return true;
  }

  /**
   * Closes one and enters the scores of its departments.
   *
   * @return whether it was open
   */
  boolean close(Connection connection, Tenant tenant, UUID id, String by, String why)
      throws SQLException {
    Optional<Survey> open =
        surveys.settled(connection, tenant.id(), id).filter(one -> one.closedAt() == null);
    if (open.isEmpty()) {
      return false;
    }
    surveys.close(connection, tenant.id(), id, by, why);
    scores.enter(connection, tenant, open.get());
    journal.record(
        connection,
        tenant.id(),
        "SurveyClosed",
        id,
        by,
        Json.createObjectBuilder().add("title", open.get().title()).add("why", why).build());
    return true;
  }
}
