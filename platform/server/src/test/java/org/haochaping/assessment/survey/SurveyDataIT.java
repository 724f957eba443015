package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.duty.Duty;
import org.haochaping.retention.DataClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("问卷里的文字和校验值到期删除")
class SurveyDataIT extends InTheSurveyRoom {
  SurveyDataIT() throws SQLException {}

  @Test
  void words_go_with_their_rating_or_by_themselves_and_the_answers_stay() {
    Survey survey = anybody(null);
    room.take(survey, sheet(BAD));
    Survey scored = room.survey(Asked.inspection(), Respondents.ANYBODY, null);
    room.take(scored, sheet("attendance=40", "manner=50", "notes=大厅无人"));
    SheetData data = new SheetData();
    UUID rating = UUID.fromString(room.one("select id from evaluation"));
    List<UUID> subjects =
        room.transactions.in(
            room.tenant.id(),
            connection ->
                data.begunBefore(
                    connection,
                    room.tenant.id(),
                    DataClass.WORDS,
                    clock.instant().plusSeconds(60),
                    new UUID(0, 0),
                    10));
    assertThat(subjects).hasSize(2).contains(rating);
    Set<UUID> erased =
        room.transactions.in(
            room.tenant.id(),
            connection -> data.erase(connection, room.tenant.id(), DataClass.WORDS, subjects));
    assertThat(erased).containsExactlyInAnyOrderElementsOf(subjects);
    assertThat(room.one("select count(*) from survey_sheet where words <> '{}'")).isEqualTo("0");
    assertThat(room.one("select count(*) from survey_sheet where answers <> '{}'")).isEqualTo("2");
  }

  @Test
  @DisplayName("个人信息保护法第十九条 numbers that have answered go when the survey is long over")
  void that_a_number_has_answered_is_forgotten_when_the_survey_is_over_and_its_term_passed() {
    Survey closed = room.survey(Asked.performance(), Respondents.PHONE, null);
    Survey over = room.survey(Asked.performance(), Respondents.PHONE, null);
    room.take(closed, about("SJJ", "13800138000", CONTENT));
    room.take(over, about("SJJ", "13800138000", CONTENT));
    room.close(closed);
    Instant end = TODAY.plusDays(31).atStartOfDay(Duty.CHINA).toInstant();
    AnsweredData data = new AnsweredData();
    assertThat(answeredBefore(data, clock.instant())).as("none of that moment").isEmpty();
    assertThat(answeredBefore(data, clock.instant().plusSeconds(1))).containsExactly(closed.id());
    assertThat(answeredBefore(data, end)).containsExactly(closed.id());
    assertThat(answeredBefore(data, end.plusSeconds(1)))
        .containsExactlyInAnyOrder(closed.id(), over.id());
    room.transactions.run(
        room.tenant.id(),
        connection -> {
          UUID tenant = room.tenant.id();
          assertThat(data.begun(connection, tenant, List.of(closed.id(), over.id())))
              .isEqualTo(Map.of(closed.id(), clock.instant(), over.id(), end));
          assertThat(data.erase(connection, tenant, DataClass.ANSWERED, List.of(closed.id())))
              .containsExactly(closed.id());
        });
    assertThat(room.one("select string_agg(survey_id::text, '') from survey_answered"))
        .isEqualTo(over.id().toString());
    assertThat(answeredBefore(data, end)).isEmpty();
    assertThat(room.one("select count(*) from survey_sheet")).isEqualTo("2");
  }

  private List<UUID> answeredBefore(AnsweredData data, Instant before) {
    return room.transactions.in(
        room.tenant.id(),
        connection ->
            data.begunBefore(
                connection, room.tenant.id(), DataClass.ANSWERED, before, new UUID(0, 0), 10));
  }
}
