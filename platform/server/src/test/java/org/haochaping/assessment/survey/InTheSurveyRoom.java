package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.assessment.Asked;
import org.haochaping.assessment.survey.Survey.Respondents;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;

/** A morning of October 2026 in 景洪市, and what citizens answer then. */
abstract class InTheSurveyRoom {
  static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  static final String[] CONTENT = {"served=hall", "queue=SATISFIED", "overall=SATISFIED"};
  static final String[] BAD = {"served=online", "overall=DISSATISFIED", "why=让我跑了三趟，请打13800138000"};
  static final String[] NEVER = {"served=never"};

  final MovableClock clock = MovableClock.at(TODAY);
  final ScratchDatabase database = ScratchDatabase.create();
  final Tree tree = Tree.plantedIn(database);
  final SurveyRoom room = new SurveyRoom(database, People.jinghong(tree), clock);

  InTheSurveyRoom() throws SQLException {}

  Survey anybody(Integer quota) {
    return room.survey(Asked.performance(), Respondents.ANYBODY, quota);
  }

  List<OwnSurveys.OwnSurvey> own(UUID unit) {
    return room.transactions.in(
        room.tenant.id(), connection -> room.own.of(connection, room.tenant.id(), Set.of(unit)));
  }

  List<String> units(Survey survey) {
    return room.results(survey).view().units().stream()
        .sorted(Comparator.comparing(one -> -one.valid()))
        .map(one -> "valid " + one.valid() + " invalid " + one.invalid())
        .toList();
  }

  static void refused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
