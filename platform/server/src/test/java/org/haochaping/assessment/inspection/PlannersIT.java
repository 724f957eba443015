package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("三(一)8 只有安排人和被派的人知道")
class PlannersIT extends InTheField {
  PlannersIT() throws SQLException {}

  @Test
  void an_inspector_knows_his_own_tasks_and_nobody_s_else() {
    UUID plan = field.plan();

    assertThat(tasksOf(field.first))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.id()).isEqualTo(plan);
              assertThat(task.open()).isEqualTo(2);
              assertThat(task.places().get(0).windowName()).isEqualTo("企业登记窗口");
            });
    assertThat(tasksOf(field.second)).isEmpty();
    VisitSent sent = field.visit(plan, Field.good());
    refused("task-unknown", () -> field.intake.accept(field.second, plan, sent));
    refused(
        "task-unknown",
        () ->
            field.intake.keep(
                field.second, plan, sent.id(), 1, VisitPhoto.of(Pictures.plain("jpg"))));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE_BUREAU")
  void nobody_but_planners_sees_a_plan(Role role) {
    UUID plan = field.plan();
    Actor other = People.of(field.tenant, role);
    refused("not-a-planner", () -> read(other, plan));
    refused(
        "not-a-planner",
        () ->
            field.transactions.run(
                field.tenant.id(), connection -> field.desk.all(connection, other)));
  }

  @Test
  void the_lead_department_of_inspections_plans_and_that_of_another_source_does_not() {
    UUID plan = field.plan();
    for (int source : new int[] {7, 8}) {
      field.run(
          "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
              + " lead_unit_name, valid_from) values ('%s', '%s', %s, '%s', '%s', '牵头',"
              + " '2020-01-01')",
          field.tenant.id(),
          UUID.randomUUID(),
          source,
          field.tenant.id(),
          source == 8 ? field.police : field.market);
    }
    assertThat(read(lead(field.police), plan).inspectors())
        .extracting(Inspector::name)
        .contains("刀暗访");
    refused("not-a-planner", () -> read(lead(field.market), plan));
  }

  @Test
  void another_tenant_s_bureau_and_inspectors_know_nothing_of_it() throws SQLException {
    UUID plan = field.plan();
    Field other = new Field(database, People.menghai(tree), clock);
    refused(
        "plan-unknown",
        () ->
            other.transactions.run(
                other.tenant.id(), connection -> other.desk.one(connection, other.bureau, plan)));
    VisitSent sent = field.visit(plan, Field.good());
    refused("task-unknown", () -> other.intake.accept(other.first, plan, sent));
    assertThat(other.one("select count(*) from inspection_plan")).isEqualTo("0");
    assertThat(other.one("select count(*) from inspection_inspector")).isEqualTo("0");
  }

  @Test
  void a_lead_role_that_is_limited_to_another_source_plans_nothing() {
    UUID plan = field.plan();
    field.run(
        "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
            + " lead_unit_name, valid_from) values ('%s', '%s', 8, '%s', '%s', '牵头',"
            + " '2020-01-01')",
        field.tenant.id(), UUID.randomUUID(), field.tenant.id(), field.police);

    refused("not-a-planner", () -> read(lead(field.police, 5), plan));
    assertThat(read(lead(field.police, 8), plan).places()).hasSize(1);
  }

  @Test
  void a_plan_that_cannot_be_is_told_with_all_that_is_wrong() {
    PlanDraft draft =
        new PlanDraft(
            field.channel,
            field.issued(Asked.visit()),
            " ",
            TODAY.plusDays(3),
            TODAY.plusDays(1),
            List.of(
                new PlanDraft.PlaceDraft(field.police, field.window, 1),
                new PlanDraft.PlaceDraft(field.market, field.window, 0),
                new PlanDraft.PlaceDraft(UUID.randomUUID(), null, 1)),
            List.of("nobody"));

    assertThatThrownBy(() -> field.plan(draft))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(one -> one.field() + " " + one.code())
                    .containsExactlyInAnyOrder(
                        "title length",
                        "to reversed",
                        "places[0].windowId window-unknown",
                        "places[1].visits range",
                        "places[2].unitId unit-unknown",
                        "inspectors inspector-unknown"));
  }

  private Actor lead(UUID unit) {
    return lead(unit, null);
  }

  private Actor lead(UUID unit, @Nullable Integer source) {
    return new Actor(
        "lead",
        "牵头",
        field.tenant,
        "牵头部门",
        List.of(new Actor.Held(Role.LEAD_DEPARTMENT, unit, "牵头部门", source)));
  }
}
