package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.invited;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import jakarta.json.JsonValue;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.duty.Duty;
import org.haochaping.journal.WorkItem;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Form;
import org.haochaping.retention.DataClass;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6 整体绩效调查问卷：一人一次，等级计为评价，差评转办，分数结束时登记一次")
class SurveyIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  private static final String[] CONTENT = {"served=hall", "queue=SATISFIED", "overall=SATISFIED"};
  private static final String[] BAD = {
    "served=online", "overall=DISSATISFIED", "why=让我跑了三趟，请打13800138000"
  };
  private static final String[] NEVER = {"served=never"};

  private final MovableClock clock = MovableClock.at(TODAY);
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final SurveyRoom room = new SurveyRoom(database, People.jinghong(tree), clock);

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
  void sent_twice_it_is_one_sheet_with_one_receipt_even_after_the_survey_closed() {
    Survey survey = anybody(null);
    SheetTaking.Taken first = room.take(survey, "k", sheet(CONTENT));
    SheetTaking.Taken again = room.take(survey, "k", sheet(CONTENT));
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.repeated()).isTrue();
    refused("idempotency-conflict", () -> room.take(survey, "k", sheet(BAD)));
    room.close(survey);
    assertThat(room.take(survey, "k", sheet(CONTENT)).receipt()).isEqualTo(first.receipt());
    assertThat(room.one("select count(*) from evaluation")).isEqualTo("1");
    assertThat(room.one("select count(*) from survey_sheet")).isEqualTo("1");
  }

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
  void the_last_place_of_a_quota_is_given_to_one_of_many_who_come_at_once() throws Exception {
    Survey survey = anybody(2);
    room.take(survey, sheet(CONTENT));
    int many = 6;
    ExecutorService people = Executors.newFixedThreadPool(many);
    try {
      CyclicBarrier together = new CyclicBarrier(many);
      List<Future<String>> outcomes = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        String key = "at-once-" + i;
        Callable<String> person =
            () -> {
              together.await();
              try {
                room.take(survey, key, sheet(BAD));
                return "taken";
              } catch (Refusal refused) {
                return refused.code();
              }
            };
        outcomes.add(people.submit(person));
      }
      List<String> said = new ArrayList<>();
      for (Future<String> outcome : outcomes) {
        said.add(outcome.get());
      }
      assertThat(said).containsOnlyOnce("taken").containsOnly("taken", "survey-full");
    } finally {
      people.shutdownNow();
    }
    assertThat(room.one("select count(*) from survey_sheet")).as("all or nothing").isEqualTo("2");
    assertThat(room.one("select count(*) from evaluation")).isEqualTo("2");
    room.take(survey, about("GAJ", null, CONTENT));
  }

  @Test
  void one_attempt_sent_many_times_at_once_is_one_sheet() throws Exception {
    Survey survey = room.survey(Asked.performance(), Respondents.PHONE, null);
    int many = 5;
    ExecutorService lines = Executors.newFixedThreadPool(many);
    try {
      CyclicBarrier together = new CyclicBarrier(many);
      Callable<String> attempt =
          () -> {
            together.await();
            SheetForm form = about("SJJ", "13800138000", CONTENT);
            return room.take(survey, "k", form).repeated() ? "repeated" : "first";
          };
      List<Future<String>> receipts = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        receipts.add(lines.submit(attempt));
      }
      List<String> told = new ArrayList<>();
      for (Future<String> receipt : receipts) {
        told.add(receipt.get());
      }
      assertThat(told).containsOnlyOnce("first").containsOnly("first", "repeated");
    } finally {
      lines.shutdownNow();
    }
    assertThat(room.one("select count(*) from survey_sheet")).isEqualTo("1");
    assertThat(room.one("select count(*) from evaluation")).isEqualTo("1");
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

  private List<SurveyResults.Row> rows(Survey survey) {
    return room.transactions.in(
        room.tenant.id(),
        connection -> room.results.rows(connection, room.tenant.id(), survey.id()));
  }

  private Survey anybody(Integer quota) {
    return room.survey(Asked.performance(), Respondents.ANYBODY, quota);
  }

  private List<OwnSurveys.OwnSurvey> own(UUID unit) {
    return room.transactions.in(
        room.tenant.id(), connection -> room.own.of(connection, room.tenant.id(), Set.of(unit)));
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

  private List<String> units(Survey survey) {
    return room.results(survey).view().units().stream()
        .sorted(Comparator.comparing(one -> -one.valid()))
        .map(one -> "valid " + one.valid() + " invalid " + one.invalid())
        .toList();
  }

  private static void refused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
