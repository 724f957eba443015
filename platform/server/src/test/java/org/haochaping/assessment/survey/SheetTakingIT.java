package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6 问卷怎样收下：问什么答什么，何时能答")
class SheetTakingIT extends InTheSurveyRoom {
  SheetTakingIT() throws SQLException {}

  @Test
  void what_cannot_be_stored_is_refused_by_its_name() {
    Survey survey = anybody(null);
    refused(
        "not-plain",
        () -> room.take(survey, sheet("served=online", "overall=DISSATISFIED", "why=\u0000三趟")));
    SheetForm named =
        new SheetForm("SJJ", SurveyRoom.answers(CONTENT), "138\u0000", "岩\u0000", true, null);
    refused("not-plain", () -> room.take(survey, named));
    Map<String, List<String>> holes = new HashMap<>(SurveyRoom.answers(CONTENT));
    holes.put("why", null);
    holes.put("overall", Arrays.asList(null, "SATISFIED", null));
    refused(
        "not-asked", () -> room.take(survey, new SheetForm("SJJ", holes, null, null, null, null)));
    holes.remove("why");
    assertThat(room.take(survey, new SheetForm("SJJ", holes, null, null, null, null)).valid())
        .isTrue();
  }

  @Test
  void a_nul_that_reaches_the_database_is_known_as_the_sender_s_mistake() {
    for (String sql :
        List.of(
            "select 1 from survey where code = ?", "select 1 from survey where ?::jsonb is null")) {
      assertThatThrownBy(
              () ->
                  room.transactions.in(
                      room.tenant.id(),
                      connection -> {
                        try (PreparedStatement statement = connection.prepareStatement(sql)) {
                          statement.setString(
                              1, sql.contains("jsonb") ? "{\"a\":\"\\u0000\"}" : "A\u0000B");
                          return statement.executeQuery().next();
                        }
                      }))
          .rootCause()
          .isInstanceOfSatisfying(
              SQLException.class,
              refused -> assertThat(refused.getSQLState()).isIn("22021", "22P05"));
    }
  }

  @Test
  void a_sheet_is_read_by_the_branches_of_its_questionnaire() {
    Survey survey = anybody(null);
    refused("required", () -> room.take(survey, sheet("served=hall", "overall=SATISFIED")));
    refused(
        "not-asked",
        () -> room.take(survey, sheet("served=online", "queue=SATISFIED", "overall=SATISFIED")));
    refused("required", () -> room.take(survey, sheet("served=online", "overall=DISSATISFIED")));
    refused("unit-unknown", () -> room.take(survey, about("NOBODY", null, CONTENT)));
    assertThat(room.one("select count(*) from survey_sheet")).isEqualTo("0");
  }

  @Test
  void it_can_be_answered_from_its_first_day_to_its_last_or_until_it_is_closed() {
    Survey survey = anybody(null);
    clock.pass(Duration.ofDays(30));
    room.take(survey, sheet(CONTENT));
    clock.pass(Duration.ofDays(1));
    refused("survey-over", () -> room.take(survey, sheet(CONTENT)));
    Survey next = anybody(null);
    assertThat(room.close(next)).isTrue();
    assertThat(room.close(next)).as("twice").isFalse();
    refused("survey-over", () -> room.take(next, sheet(CONTENT)));
    refused("survey-unknown", () -> room.taking.take(room.tenant, "NOSUCH", "k", sheet(CONTENT)));
    Survey paused = anybody(null);
    room.run("update channel_instance set state = 'PAUSED'");
    refused("survey-paused", () -> room.take(paused, sheet(CONTENT)));
  }
}
