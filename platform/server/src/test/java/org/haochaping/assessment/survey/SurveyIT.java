package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.journal.WorkItem;
import org.haochaping.plugin.api.Form;
import org.haochaping.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6 整体绩效调查问卷：等级计为评价，差评转办，分数结束时登记一次")
class SurveyIT extends InTheSurveyRoom {
  SurveyIT() throws SQLException {}

  @Test
  void a_level_for_the_whole_is_one_rating_of_source_6_in_the_year_s_figures() {
    Survey survey = anybody(null);
    SheetTaking.Taken taken = room.take(survey, sheet(CONTENT));
    assertThat(taken.receipt().orElseThrow()).startsWith(room.tenant.key() + "-");
    assertThat(room.one("select source || ' ' || level || ' ' || origin from evaluation"))
        .isEqualTo("6 SATISFIED INVITED");
    assertThat(room.one("select sum(n) from tally")).isEqualTo("1");
    assertThat(room.one("select unit_id from evaluation")).isEqualTo(room.market.toString());
  }

  @Test
  @DisplayName("一(二) a bad one opens its case by itself, and its words are masked everywhere")
  void a_bad_one_opens_its_case_and_its_words_are_masked_everywhere() {
    room.take(anybody(null), sheet(BAD));
    assertThat(room.one("select count(*) from work_item where kind = 'open-case'")).isEqualTo("1");
    assertThat(room.one("select words from evaluation")).contains("三趟").contains("〔号码已隐去〕");
    assertThat(room.one("select words->>'why' from survey_sheet"))
        .contains("三趟")
        .contains("〔号码已隐去〕");
    for (String table : List.of("survey_sheet", "evaluation", "journal", "work_item")) {
      assertThat(
              room.one(
                  "select count(*) from %s t where t::text like '%%13800138000%%'"
                      .formatted(table)))
          .as(table)
          .isEqualTo("0");
    }
  }

  @Test
  void words_are_masked_before_a_plugin_that_may_cut_them_sees_them() {
    room.take(anybody(null), new SheetForm("SJJ", SurveyRoom.answers(BAD), null, "三趟", null, null));
    assertThat(room.plugin.read.get(0).text(Form.WORDS))
        .contains("〔号码已隐去〕")
        .contains("〔姓名已隐去〕")
        .doesNotContain("138");
    assertThat(room.plugin.read.get(0).text(Form.ANSWER + "why")).doesNotContain("138");
  }

  @Test
  void with_consent_he_can_be_reached_and_his_name_is_hidden_in_his_words() {
    Survey survey = anybody(null);
    room.take(
        survey,
        new SheetForm(
            "SJJ",
            SurveyRoom.answers("served=online", "overall=DISSATISFIED", "why=我是岩温罕，跑了三趟"),
            "13800138000",
            "岩温罕",
            true,
            null));
    assertThat(room.one("select count(*) from vault_entry where kind = 'CONTACT'")).isEqualTo("1");
    assertThat(room.one("select words->>'why' from survey_sheet")).doesNotContain("岩温罕");
    assertThat(room.one("select words from evaluation")).doesNotContain("岩温罕");
  }

  @Test
  void who_was_never_served_counts_apart_makes_no_rating_and_takes_nobody_s_place() {
    Survey survey = room.survey(Asked.performance(), Respondents.PHONE, 1);
    SheetTaking.Taken taken = room.take(survey, about("SJJ", "13800138000", NEVER));
    assertThat(taken.valid()).isFalse();
    assertThat(taken.receipt()).isEmpty();
    assertThat(room.one("select count(*) from evaluation")).isEqualTo("0");
    room.take(survey, about("SJJ", "13800138000", CONTENT));
    assertThat(units(survey)).containsExactly("valid 1 invalid 1", "valid 0 invalid 0");
  }

  @Test
  void points_are_one_score_a_department_when_it_closes_by_itself_and_never_a_second() {
    Survey survey = room.survey(Asked.inspection(), Respondents.ANYBODY, null);
    SheetTaking.Taken taken = room.take(survey, sheet("attendance=40", "manner=50.5"));
    assertThat(taken.receipt()).as("no level, no rating, no error").isEmpty();
    assertThat(taken.valid()).isTrue();
    for (int i = 1; i < SmallCells.LEAST_SHEETS; i++) {
      room.take(survey, sheet("attendance=10", "manner=30"));
    }
    clock.pass(Duration.ofDays(31));
    work(survey);
    work(survey);
    assertThat(
            room.one(
                "select string_agg(concat_ws(' ', score, full_score, sample_size, source, assessor,"
                    + " method, unit_id = '%s'), ';') from assessment_score"
                        .formatted(room.market)))
        .isEqualTo("50.10 100.00 5 6 景洪市 窗口作风暗访 t");
    assertThat(room.one("select count(*) from evaluation")).isEqualTo("0");
    assertThat(room.one("select sum(n) from tally")).isNull();
  }

  @Test
  void a_few_sheets_make_no_score_since_scores_are_published() {
    Survey survey = room.survey(Asked.inspection(), Respondents.ANYBODY, null);
    for (int i = 1; i < SmallCells.LEAST_SHEETS; i++) {
      room.take(survey, sheet("attendance=10", "manner=30"));
    }
    for (int i = 0; i < SmallCells.LEAST_SHEETS; i++) {
      room.take(survey, about("GAJ", null, "attendance=20", "manner=60"));
    }
    room.close(survey);
    assertThat(room.one("select string_agg(unit_id || ' ' || score, ';') from assessment_score"))
        .isEqualTo(room.police + " 80.00");
    assertThat(own(room.market).get(0).mean()).isNull();
    assertThat(own(room.police).get(0).mean()).isEqualTo("80.00");
  }

  @Test
  void another_tenant_s_survey_is_nobody_s_here() throws SQLException {
    SurveyRoom other = new SurveyRoom(database, People.menghai(tree), clock);
    Survey theirs = other.survey(Asked.performance(), Respondents.ANYBODY, null);
    refused("survey-unknown", () -> room.take(theirs, sheet(CONTENT)));
    other.take(theirs, sheet(CONTENT));
    assertThat(room.close(theirs)).isFalse();
    for (String table :
        List.of("survey", "survey_unit", "survey_sheet", "survey_answered", "questionnaire")) {
      assertThat(room.one("select count(*) from " + table)).as(table).isEqualTo("0");
    }
    assertThat(other.one("select count(*) from survey_sheet")).isEqualTo("1");
  }

  private void work(Survey survey) {
    room.transactions.run(
        room.tenant.id(),
        connection ->
            room.closing.work(
                connection,
                new WorkItem(
                    room.tenant.id(),
                    UUID.randomUUID(),
                    SurveyClosing.WORK,
                    survey.id(),
                    JsonValue.EMPTY_JSON_OBJECT,
                    0)));
  }
}
