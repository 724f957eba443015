package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What surveys found of a department, for itself: sums, once the survey is closed, and each only
 * where there are enough sheets that nobody can be seen in it.
 */
@ApplicationScoped
public class OwnSurveys {
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
   * @param mean of a hundred points, where enough sheets gave some
   * @param questions without those that were answered in words
   * @param counts of the questions that enough sheets answered
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

  /** Of these departments, the newest first. */
  List<OwnSurvey> of(Connection connection, UUID tenant, Set<UUID> own) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
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
    SmallCells cells =
        new SmallCells(
            asked(connection, tenant, survey),
            results
                .branches(connection, tenant, survey.id())
                .getOrDefault(unit.unitId(), Map.of()));
    boolean shown = unit.valid() >= SmallCells.LEAST_SHEETS;
    SurveyScores.Mean mean = scores.means(connection, tenant, survey.id()).get(unit.unitId());
    List<Question> questions =
        cells.asked().questions().stream()
            .filter(question -> question.kind() != Question.Kind.WORDS)
            .toList();
    Set<String> told =
        questions.stream().filter(cells::shows).map(Question::code).collect(Collectors.toSet());
    return new OwnSurvey(
        survey.id(),
        survey.title(),
        survey.from(),
        survey.to(),
        unit.unitId(),
        unit.valid(),
        unit.invalid(),
        shown,
        mean != null && cells.showsMean() ? mean.points() : null,
        questions,
        results.counts(connection, tenant, survey.id()).stream()
            .filter(one -> one.unitId().equals(unit.unitId()) && told.contains(one.question()))
            .toList());
  }

  private Questionnaire asked(Connection connection, UUID tenant, Survey survey)
      throws SQLException {
    return questionnaires
        .byId(connection, tenant, survey.questionnaireId())
        .orElseThrow()
        .questionnaire();
  }
}
