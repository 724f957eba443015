package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.assessment.survey.NewSurvey.NewSurveyUnit;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.Test;

class NewSurveyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  private static final UUID ID = UUID.randomUUID();

  @Test
  void a_survey_from_today_for_a_year_is_right() {
    assertThat(fields(survey(TODAY, TODAY.plusDays(365), unit(ID, 1)))).isEmpty();
    assertThat(fields(survey(TODAY, TODAY, unit(ID, null)))).isEmpty();
  }

  @Test
  void all_that_is_missing_is_told_at_once() {
    assertThat(fields(new NewSurvey(null, null, null, null, null, null, null)))
        .containsExactly("channelId", "questionnaireId", "respondents", "from", "units");
  }

  @Test
  void its_days_are_in_order_not_before_today_and_not_for_ever() {
    assertThat(fields(survey(TODAY.minusDays(1), TODAY, unit(ID, null)))).containsExactly("from");
    assertThat(fields(survey(TODAY, TODAY.minusDays(1), unit(ID, null)))).containsExactly("to");
    assertThat(fields(survey(TODAY, TODAY.plusDays(366), unit(ID, null)))).containsExactly("to");
  }

  @Test
  void each_department_stands_once_with_a_quota_that_can_be_reached() {
    assertThat(fields(survey(TODAY, TODAY, unit(ID, 0)))).containsExactly("units[0].quota");
    assertThat(fields(survey(TODAY, TODAY, unit(ID, 5), unit(ID, 5)))).containsExactly("units[1]");
    assertThat(fields(survey(TODAY, TODAY, unit(null, 5)))).containsExactly("units[0]");
  }

  private static NewSurvey survey(LocalDate from, LocalDate to, NewSurveyUnit... units) {
    return new NewSurvey(ID, ID, null, from, to, Respondents.ANYBODY, List.of(units));
  }

  private static NewSurveyUnit unit(UUID id, Integer quota) {
    return new NewSurveyUnit(id, quota);
  }

  private static List<String> fields(NewSurvey survey) {
    return survey.problems(TODAY).stream().map(Refusal.Field::field).toList();
  }
}
