package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.assessment.survey.SurveyRoom.about;
import static org.haochaping.assessment.survey.SurveyRoom.sheet;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6 重复提交只计一份，名额不超")
class SheetOnceIT extends InTheSurveyRoom {
  SheetOnceIT() throws SQLException {}

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
}
