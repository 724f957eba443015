package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)8 每次到访只记一次，收什么、不收什么")
class VisitIntakeIT extends InTheField {
  VisitIntakeIT() throws SQLException {}

  @Test
  void the_same_visit_sent_again_is_answered_the_same_and_counts_once() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    VisitIntake.Taken first = field.intake.accept(field.first, plan, sent);
    clock.pass(Duration.ofHours(30));

    VisitIntake.Taken again = field.intake.accept(field.first, plan, sent);

    assertThat(again.repeated()).isTrue();
    assertThat(again.visit().number()).isEqualTo(first.visit().number());
    assertThat(field.one("select count(*) from inspection_visit")).isEqualTo("1");
    assertThat(field.one("select count(*) from evaluation")).isEqualTo("1");
    assertThat(field.one("select sum(n) from tally")).isEqualTo("1");
  }

  @Test
  void other_content_under_the_same_id_is_refused_and_the_first_stays() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    field.intake.accept(field.first, plan, sent);
    VisitSent other =
        new VisitSent(
            sent.id(),
            sent.placeId(),
            sent.clock(),
            sent.serverAhead(),
            null,
            null,
            null,
            Whereabouts.Missing.DENIED,
            Field.bad("没有人"),
            List.of());

    refused("visit-taken", () -> field.intake.accept(field.first, plan, other));
    assertThat(field.one("select level from evaluation")).isEqualTo("SATISFIED");
  }

  @Test
  void a_plan_that_was_closed_takes_what_was_visited_before_and_nothing_after() {
    UUID plan = field.plan();
    clock.pass(Duration.ofHours(2));
    VisitSent before = field.visit(plan, Field.good(), Duration.ofHours(-1), Duration.ZERO);
    field.transactions.run(
        field.tenant.id(),
        connection -> field.desk.close(connection, field.bureau, plan, "\"1\"", "情况已查明"));
    clock.pass(Duration.ofHours(1));
    VisitSent after = field.visit(plan, Field.good());

    refused("plan-closed", () -> field.intake.accept(field.first, plan, after));
    assertThat(field.intake.accept(field.first, plan, before).repeated()).isFalse();
    assertThat(tasksOf(field.first)).isEmpty();
  }

  @Test
  void a_unit_the_plan_does_not_name_is_refused() {
    UUID plan = field.plan();
    UUID other =
        field.plan(
            new PlanDraft(
                field.channel,
                field.issued(Asked.visit()),
                "公安窗口暗访",
                TODAY,
                TODAY.plusDays(5),
                List.of(new PlanDraft.PlaceDraft(field.police, null, 1)),
                List.of(field.first.login())));
    VisitSent sent = Field.with(field.visit(plan, Field.good()), field.placeOf(other), List.of());

    refused("place-not-planned", () -> field.intake.accept(field.first, plan, sent));
    assertThat(field.intake.accept(field.first, other, sent).repeated()).isFalse();
    assertThat(
            field.one(
                "select u.code || coalesce(e.window_id::text, '') from evaluation e join unit u"
                    + " on u.tenant_id = e.tenant_id and u.id = e.unit_id"))
        .isEqualTo("GAJ");
  }

  @Test
  void what_no_phone_sends_is_refused_and_breaks_nothing() {
    UUID plan = field.plan();
    refused("visit-empty", () -> field.intake.accept(field.first, plan, null));
    Map<String, List<String>> nulls = new HashMap<>(Field.good());
    nulls.put("found", null);
    nulls.put("overall", Arrays.asList("SATISFIED", null));
    VisitSent sent = field.visit(plan, nulls);
    assertThat(field.intake.accept(field.first, plan, sent).visit().answers())
        .doesNotContain("null");

    VisitSent unnamed =
        Field.with(
            field.visit(plan, Field.good()), field.placeOf(plan), Collections.singletonList(null));
    refused("photos-unnamed", () -> field.intake.accept(field.first, plan, unnamed));
    VisitSent nul = field.visit(plan, Field.bad("无\0人"));
    refused("not-plain", () -> field.intake.accept(field.first, plan, nul));
  }

  @Test
  void a_sheet_with_an_answer_missing_is_refused_and_can_be_sent_once_it_is_right() {
    UUID plan = field.plan();
    VisitSent wrong = field.visit(plan, Map.of("there", List.of("yes")));
    refused("required", () -> field.intake.accept(field.first, plan, wrong));
    VisitSent right =
        new VisitSent(
            wrong.id(),
            wrong.placeId(),
            wrong.clock(),
            wrong.serverAhead(),
            wrong.latitude(),
            wrong.longitude(),
            wrong.accuracy(),
            null,
            Field.good(),
            List.of());

    assertThat(field.intake.accept(field.first, plan, right).repeated()).isFalse();
  }
}
