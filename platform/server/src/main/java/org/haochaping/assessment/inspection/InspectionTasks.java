package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.QuestionnaireEntry;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** What an inspector has to do: his own plans that have not ended, and nothing of the others. */
@ApplicationScoped
public class InspectionTasks {
  @Inject Plans plans;
  @Inject Visits visits;
  @Inject Questionnaires questionnaires;
  @Inject Organisation organisation;
  @Inject Planners planners;

  /**
   * A task, with all a phone needs to do it without a network.
   *
   * @param running whether its first day has come
   */
  @Schema(name = "InspectionTask")
  public record Task(
      UUID id,
      String title,
      LocalDate from,
      LocalDate to,
      boolean running,
      Questionnaire questionnaire,
      List<ToVisit> places) {

    public Task {
      places = List.copyOf(places);
    }

    /** How many visits are still to be made. */
    public int open() {
      return places.stream().mapToInt(one -> Math.max(0, one.wanted() - one.done())).sum();
    }
  }

  /** Where to go, and how often somebody has been there. */
  @Schema(name = "PlaceToVisit")
  public record ToVisit(
      UUID id,
      String unitName,
      @Nullable String windowCode,
      @Nullable String windowName,
      int wanted,
      int done) {}

  /** His tasks, the soonest to end first. */
  public List<Task> of(Connection connection, Actor actor) throws SQLException {
    UUID tenant = actor.tenantId();
    LocalDate today = planners.today();
    Directory directory = organisation.directory(connection, tenant);
    List<Task> tasks = new ArrayList<>();
    for (InspectionPlan plan : plans.ofInspector(connection, tenant, actor.login())) {
      if (plan.isOpen(today)) {
        tasks.add(task(connection, tenant, plan, directory, today));
      }
    }
    return tasks;
  }

  private Task task(
      Connection connection, UUID tenant, InspectionPlan plan, Directory directory, LocalDate today)
      throws SQLException {
    Map<UUID, Visits.Count> counts = visits.counts(connection, tenant, plan.id());
    return new Task(
        plan.id(),
        plan.title(),
        plan.from(),
        plan.to(),
        plan.state(today) == InspectionPlan.State.RUNNING,
        questionnaires
            .byId(connection, tenant, plan.questionnaireId())
            .map(QuestionnaireEntry::questionnaire)
            .orElseThrow(),
        plans.places(connection, tenant, plan.id()).stream()
            .map(place -> PlanView.Place.of(place, directory, counts))
            .map(
                place ->
                    new ToVisit(
                        place.id(),
                        place.unitName(),
                        place.windowCode(),
                        place.windowName(),
                        place.wanted(),
                        place.done()))
            .toList());
  }
}
