package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;

/** A day of October 2026 on which inspectors are about in 景洪市. */
abstract class InTheField {
  static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

  final MovableClock clock = MovableClock.at(TODAY);
  final ScratchDatabase database = ScratchDatabase.create();
  final Tree tree = Tree.plantedIn(database);
  final Field field = new Field(database, People.jinghong(tree), clock);

  InTheField() throws SQLException {}

  List<InspectionTasks.Task> tasksOf(Actor inspector) {
    return field.transactions.in(
        field.tenant.id(), connection -> field.tasks.of(connection, inspector));
  }

  PlanView.Detail read(Actor planner, UUID plan) {
    return field.transactions.in(
        field.tenant.id(), connection -> field.desk.one(connection, planner, plan));
  }

  static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
