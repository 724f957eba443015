package org.haochaping.assessment.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What surveys found of one's own department: sums, once the survey is closed, and only where there
 * are enough sheets that nobody can be seen in them.
 */
@Path("surveys/own")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.DEPARTMENT_HANDLER, Role.Names.UNIT_APPROVER})
public class OwnSurveyResource {
  /** Fewer sheets than these are one citizen's or his neighbour's. */
  static final int LEAST_SHEETS = 5;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Surveys surveys;
  @Inject SurveyUnits units;
  @Inject SurveyScores scores;
  @Inject SurveyResults results;
  @Inject Questionnaires questionnaires;
  @Inject Clock clock;

  /**
   * What a survey found of a department.
   *
   * @param shown whether there are enough sheets to show more than their number
   * @param questions whose answers are counted, without those that were answered in words
   */
  @Schema(name = "OwnSurvey")
  public record OwnSurvey(
      UUID id,
      String title,
      LocalDate from,
      LocalDate to,
      UUID unitId,
      int valid,
      int invalid,
      boolean shown,
      @Nullable BigDecimal mean,
      List<Question> questions,
      List<SurveyResults.AnswerCount> counts) {}

  @GET
  public Page<OwnSurvey> list() {
    Actor actor = identity.staff();
    Set<UUID> own =
        actor.roles().stream()
            .filter(
                held ->
                    held.role() == Role.DEPARTMENT_HANDLER || held.role() == Role.UNIT_APPROVER)
            .map(Actor.Held::unitId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return transactions.inSnapshot(
        actor.tenantId(), connection -> Page.all(list(connection, actor.tenantId(), own, today)));
  }

  private List<OwnSurvey> list(
      Connection connection, UUID tenant, Set<UUID> own, LocalDate today) throws SQLException {
    List<OwnSurvey> found = new ArrayList<>();
    for (Survey survey : surveys.all(connection, tenant)) {
      if (survey.state(today) == Survey.State.CLOSED) {
        for (SurveyUnit unit : units.of(connection, tenant, survey.id())) {
          if (own.contains(unit.unitId())) {
            found.add(of(connection, tenant, survey, unit));
          }
        }
      }
    }
    return found;
  }

  private OwnSurvey of(Connection connection, UUID tenant, Survey survey, SurveyUnit unit)
      throws SQLException {
    boolean shown = unit.valid() >= LEAST_SHEETS;
    SurveyScores.Mean mean = scores.means(connection, tenant, survey.id()).get(unit.unitId());
    return new OwnSurvey(
        survey.id(),
        survey.title(),
        survey.from(),
        survey.to(),
        unit.unitId(),
        unit.valid(),
        unit.invalid(),
        shown,
        shown && mean != null ? mean.points() : null,
        questionnaires
            .byId(connection, tenant, survey.questionnaireId())
            .orElseThrow()
            .questionnaire()
            .questions()
            .stream()
            .filter(question -> question.kind() != Question.Kind.WORDS)
            .toList(),
        shown
            ? results.counts(connection, tenant, survey.id()).stream()
                .filter(one -> one.unitId().equals(unit.unitId()))
                .toList()
            : List.of());
  }
}
