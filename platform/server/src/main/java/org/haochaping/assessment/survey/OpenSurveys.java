package org.haochaping.assessment.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Tenant;

/** Opens a survey by its code, or tells whoever came where to go instead. */
@ApplicationScoped
public class OpenSurveys {
  @Inject Surveys surveys;
  @Inject SurveyUnits units;
  @Inject Questionnaires questionnaires;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * A department one may choose.
   *
   * @param unitId as the survey counts it; the unit in force may be its successor
   */
  record Place(UUID unitId, DirectoryEntry inForce, boolean full) {}

  /** A survey that can be answered now. */
  record Open(
      Survey survey, Questionnaire questionnaire, ChannelInstance channel, List<Place> places) {

    /** The department of a code; refused when the survey is not about it. */
    Place place(String code) {
      return places.stream()
          .filter(place -> place.inForce().code().equals(code))
          .findFirst()
          .orElseThrow(SurveyRefusals::unitUnknown);
    }
  }

  Survey byCode(Connection connection, Tenant tenant, String code) throws SQLException {
    return surveys.byCode(connection, tenant.id(), code).orElseThrow(SurveyRefusals::unknown);
  }

  /** The survey with all its page shows; refused unless it can be answered now. */
  Open open(Connection connection, Tenant tenant, Survey survey) throws SQLException {
    mustBeOpen(survey);
    ChannelInstance channel =
        channels
            .byId(connection, tenant.id(), survey.channelInstanceId())
            .filter(ChannelInstance::active)
            .orElseThrow(SurveyRefusals::paused);
    Questionnaire questionnaire =
        questionnaires
            .byId(connection, tenant.id(), survey.questionnaireId())
            .orElseThrow()
            .questionnaire();
    List<Place> places = places(connection, tenant, survey);
    if (places.stream().allMatch(Place::full)) {
      throw SurveyRefusals.full();
    }
    return new Open(survey, questionnaire, channel, places);
  }

  void mustBeOpen(Survey survey) {
    switch (survey.state(today())) {
      case TO_COME -> throw SurveyRefusals.notYet(survey.from());
      case CLOSED -> throw SurveyRefusals.over();
      case OPEN -> {}
    }
  }

  /** One that was closed meanwhile has no place any more, unless another took its place. */
  private List<Place> places(Connection connection, Tenant tenant, Survey survey)
      throws SQLException {
    Directory directory = organisation.directory(connection, tenant.id());
    LocalDate today = today();
    return units.of(connection, tenant.id(), survey.id()).stream()
        .flatMap(
            unit ->
                directory.inForce(unit.unitId(), today).stream()
                    .map(entry -> new Place(unit.unitId(), entry, unit.isFull())))
        .sorted(Comparator.comparing(place -> place.inForce().code()))
        .toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
