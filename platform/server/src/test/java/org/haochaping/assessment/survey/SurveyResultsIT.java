package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import java.sql.SQLException;
import org.haochaping.assessment.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6 问卷结果：谁看到什么")
class SurveyResultsIT extends InTheSurveyRoom {
  SurveyResultsIT() throws SQLException {}

  @Test
  void results_are_counted_by_department_and_question_without_sheets_that_ended_early() {
    Survey survey = anybody(10);
    room.take(survey, sheet(CONTENT));
    room.take(survey, sheet(BAD));
    room.take(survey, sheet(NEVER));
    room.take(survey, about("GAJ", null, CONTENT));
    SurveyViews.Results results = room.results(survey);
    assertThat(results.counts())
        .filteredOn(one -> one.unitId().equals(room.market) && one.question().equals("overall"))
        .extracting(one -> one.answer() + " " + one.sheets())
        .containsExactlyInAnyOrder("SATISFIED 1", "DISSATISFIED 1");
    assertThat(results.counts())
        .extracting(SurveyResults.AnswerCount::answer)
        .doesNotContain("never");
    assertThat(results.words()).extracting(SurveyResults.Words::question).containsExactly("why");
    assertThat(results.view().units())
        .extracting(one -> one.name() + " " + one.valid() + "/" + one.quota())
        .containsExactlyInAnyOrder("市场监督管理局 2/10", "公安局 1/null");
    assertThat(results.view().address())
        .isEqualTo("https://hcp.example.gov.cn/s/" + room.tenant.key() + "/" + survey.code());
  }

  @Test
  void who_is_rated_sees_sums_of_his_own_after_the_end_and_none_that_show_a_single_sheet() {
    Survey survey = anybody(null);
    room.take(survey, sheet(BAD));
    for (int i = 0; i < SmallCells.LEAST_SHEETS; i++) {
      room.take(survey, about("GAJ", null, CONTENT));
    }
    assertThat(own(room.police)).as("while it runs").isEmpty();
    room.close(survey);
    OwnSurveys.OwnSurvey few = own(room.market).get(0);
    assertThat(few.valid()).isEqualTo(1);
    assertThat(few.shown()).isFalse();
    assertThat(few.counts()).isEmpty();
    OwnSurveys.OwnSurvey enough = own(room.police).get(0);
    assertThat(enough.counts())
        .extracting(one -> one.question() + " " + one.answer() + " " + one.sheets())
        .containsExactlyInAnyOrder("served hall 5", "queue SATISFIED 5", "overall SATISFIED 5");
    assertThat(enough.questions()).extracting(Question::code).doesNotContain("why");
  }

  @Test
  void a_question_that_a_branch_asked_of_a_few_is_not_shown_to_who_is_rated() {
    Survey survey = anybody(null);
    room.take(survey, sheet("served=hall", "queue=VERY_DISSATISFIED", "overall=SATISFIED"));
    for (int i = 0; i < SmallCells.LEAST_SHEETS; i++) {
      room.take(survey, sheet("served=online", "overall=SATISFIED"));
    }
    room.close(survey);
    assertThat(own(room.market).get(0).counts())
        .extracting(one -> one.question() + " " + one.answer() + " " + one.sheets())
        .containsExactlyInAnyOrder("served hall 1", "served online 5", "overall SATISFIED 6");
    assertThat(room.results(survey).counts())
        .as("who runs it sees all")
        .extracting(SurveyResults.AnswerCount::question)
        .contains("queue");
  }
}
