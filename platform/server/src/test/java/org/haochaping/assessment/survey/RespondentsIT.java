package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.invited;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6 一人一次，而不留下是谁")
class RespondentsIT extends InTheSurveyRoom {
  RespondentsIT() throws SQLException {}

  @Test
  void a_number_that_has_answered_is_told_what_any_other_is_and_counts_once() {
    Survey survey = room.survey(Asked.performance(), Respondents.PHONE, null);
    SheetTaking.Taken first = room.take(survey, "k1", about("SJJ", "138 0013 8000", CONTENT));
    SheetTaking.Taken second = room.take(survey, "k2", about("SJJ", "+86 13800138000", BAD));
    assertThat(second).isEqualTo(first);
    assertThat(first.receipt()).as("it would tell them apart").isEmpty();
    for (String key : List.of("k1", "k2")) {
      SheetForm same =
          key.equals("k1")
              ? about("SJJ", "138 0013 8000", CONTENT)
              : about("SJJ", "+86 13800138000", BAD);
      assertThat(room.take(survey, key, same))
          .isEqualTo(new SheetTaking.Taken(Optional.empty(), true, true));
      refused(
          "idempotency-conflict",
          () -> room.take(survey, key, about("SJJ", "13800138000", "served=online")));
    }
    room.take(survey, about("GAJ", "13800138000", CONTENT));
    room.take(survey, about("SJJ", "13900139000", CONTENT));
    refused("phone-invalid", () -> room.take(survey, about("SJJ", null, CONTENT)));
    assertThat(units(survey)).containsExactly("valid 2 invalid 0", "valid 1 invalid 0");
    assertThat(room.one("select count(*) from evaluation where level = 'DISSATISFIED'"))
        .isEqualTo("0");
    assertThat(room.one("select sum(n) from tally")).isEqualTo("3");
    assertThat(rows(survey)).as("nothing of it is exported").hasSize(3);
    assertThat(room.one("select count(*) from survey_sheet where words <> '{}'")).isEqualTo("0");
  }

  @Test
  void whether_a_number_has_answered_is_not_learnt_by_a_sheet_that_cannot_be_taken() {
    Survey survey = room.survey(Asked.performance(), Respondents.PHONE, 1);
    room.take(survey, about("SJJ", "13800138000", CONTENT));
    for (String number : List.of("13800138000", "13900139000")) {
      refused("survey-full", () -> room.take(survey, about("SJJ", number, CONTENT)));
    }
    Survey open = room.survey(Asked.performance(), Respondents.PHONE, null);
    room.take(open, about("SJJ", "13800138000", CONTENT));
    room.plugin.far = true;
    for (String number : List.of("13800138000", "13900139000")) {
      refused("rated-in-the-future", () -> room.take(open, about("SJJ", number, CONTENT)));
    }
    assertThat(room.one("select count(*) from survey_answered")).isEqualTo("2");
  }

  @Test
  void numbers_cannot_be_tried_against_what_is_kept_of_a_sheet() {
    Survey survey = room.survey(Asked.performance(), Respondents.PHONE, null);
    room.take(survey, "k1", about("SJJ", "13800138000", NEVER));
    room.take(survey, "k2", about("SJJ", "13800138000", NEVER));
    assertThat(room.one("select count(distinct body) from survey_sheet"))
        .as("the digest of what was sent needs the key, which is kept nowhere")
        .isEqualTo("2");
  }

  @Test
  void a_number_that_only_keeps_people_from_answering_twice_is_kept_nowhere() {
    Survey survey = room.survey(Asked.performance(), Respondents.PHONE, null);
    room.take(survey, about("SJJ", "13800138000", BAD));
    assertThat(room.one("select count(*) from vault_entry")).isEqualTo("0");
    Survey other = room.survey(Asked.performance(), Respondents.PHONE, null);
    room.take(other, about("SJJ", "13800138000", BAD));
    assertThat(room.one("select count(distinct person) from survey_answered"))
        .as("nobody is known again in another survey")
        .isEqualTo("2");
  }

  @Test
  void an_invitation_is_good_for_one_sheet_and_cannot_be_read_in_the_database() {
    Survey survey = room.survey(Asked.performance(), Respondents.INVITATION, null);
    List<String> codes = room.invitations(survey, 2);
    room.take(survey, invited(codes.get(0), CONTENT));
    refused("survey-answered", () -> room.take(survey, invited(codes.get(0), BAD)));
    refused("invitation-unknown", () -> room.take(survey, invited("AAAA-BBBB-CCCC", CONTENT)));
    refused("invitation-unknown", () -> room.take(survey, sheet(CONTENT)));
    room.take(survey, invited(codes.get(1).toLowerCase(Locale.ROOT), CONTENT));
    assertThat(
            room.one(
                "select count(*) from survey_invitation t where t::text like '%"
                    + codes.get(0)
                    + "%'"))
        .isEqualTo("0");
    Survey other = room.survey(Asked.performance(), Respondents.INVITATION, null);
    String foreign = room.invitations(other, 1).get(0);
    refused("invitation-unknown", () -> room.take(survey, invited(foreign, CONTENT)));
  }

  private List<SurveyResults.Row> rows(Survey survey) {
    return room.transactions.in(
        room.tenant.id(),
        connection -> room.results.rows(connection, room.tenant.id(), survey.id()));
  }
}
