package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)8 定期不定期调查暗访：到访成为评价或分数，不带出暗访人员")
class InspectionIT extends InTheField {
  InspectionIT() throws SQLException {}

  @Test
  @DisplayName("三(一)8、一(一): 差评计入暗访一项并启动整改，不带出暗访人员")
  void a_bad_visit_is_a_rating_of_its_window_that_tells_nothing_of_the_inspector() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.bad("刀暗访到访时窗口无人，电话13812345678无人接听"));

    VisitIntake.Taken taken = field.intake.accept(field.first, plan, sent);

    assertThat(taken.visit().number()).matches("AF-[B-DF-HJ-NP-TV-XZ]{8}");
    assertThat(field.one("select words from evaluation")).contains(taken.visit().number());
    assertThat(
            field.one(
                "select e.source || ' ' || e.level || ' ' || u.code || ' ' || w.code"
                    + " from evaluation e join unit u on u.tenant_id = e.tenant_id and u.id ="
                    + " e.unit_id join service_window w on w.tenant_id = e.tenant_id and w.id ="
                    + " e.window_id"))
        .isEqualTo("8 DISSATISFIED SJJ W-03");
    assertThat(field.one("select count(*) from journal where kind = 'BadReviewReceived'"))
        .isEqualTo("1");
    for (String secret : List.of("刀暗访", "anfang.yi", "13812345678")) {
      for (String table : List.of("evaluation", "journal", "work_item")) {
        assertThat(
                field.one(
                    "select count(*) from %s t where t::text like '%%%s%%'"
                        .formatted(table, secret)))
            .as("%s in %s", secret, table)
            .isEqualTo("0");
      }
    }
    VisitView.Detail seen = field.seen(plan, sent.id());
    assertThat(seen.visit().inspector()).as("told to planners").isEqualTo("刀暗访");
    assertThat(seen.visit().where().latitude()).isEqualByComparingTo("21.9597");
    assertThat(seen.visit().where().accuracy()).isEqualTo(13);
    assertThat(seen.answers())
        .extracting(VisitView.Answer::answer)
        .containsExactly("开放", "不满意", "〔姓名已隐去〕到访时窗口无人，电话〔号码已隐去〕无人接听");
  }

  @Test
  @DisplayName("三(一)8: 同一任务的其他暗访人员也不在文字中暴露")
  void nobody_who_is_sent_for_the_plan_is_named_in_what_the_unit_reads() {
    UUID plan =
        field.plan(
            new PlanDraft(
                field.channel,
                field.issued(Asked.visit()),
                "两人暗访",
                TODAY,
                TODAY.plusDays(5),
                List.of(new PlanDraft.PlaceDraft(field.market, field.window, 1)),
                List.of(field.first.login(), field.second.login())));

    field.intake.accept(field.first, plan, field.visit(plan, Field.bad("刀暗访与岩暗访（anfang.er）到访时无人")));

    assertThat(field.one("select words from evaluation")).contains("〔姓名已隐去〕与〔姓名已隐去〕（〔姓名已隐去〕）到访时无人");
  }

  @Test
  @DisplayName("三(一)8: 只打分的到访单独列示，不计为评价，登记有误可以撤销")
  void points_are_a_score_that_can_be_withdrawn_and_no_rating() {
    UUID plan = field.plan(Asked.inspection());
    VisitSent sent =
        field.visit(plan, Map.of("attendance", List.of("30"), "manner", List.of("50.5")));
    field.intake.accept(field.first, plan, sent);

    assertThat(field.one("select count(*) from evaluation")).isEqualTo("0");
    assertThat(
            field.one(
                "select source || ' ' || score || '/' || full_score || ' ' || method"
                    + " from assessment_score"))
        .isEqualTo("8 80.50/100.00 窗口作风暗访");
    PlanView.Place place = read(field.bureau, plan).places().get(0);
    assertThat(place.done()).isEqualTo(1);
    assertThat(place.mean()).isEqualByComparingTo("80.5");

    withdraw(plan, sent.id());
    assertThat(field.one("select count(*) from assessment_score where withdrawn_at is null"))
        .isEqualTo("0");
    assertThat(read(field.bureau, plan).places().get(0).done()).isZero();
    refused("visit-withdrawn", () -> withdraw(plan, sent.id()));
  }

  @Test
  @DisplayName("二(二)3: 已形成评价的到访不能撤销，只能由复核纠正")
  void a_visit_that_became_a_rating_is_corrected_by_appeal_alone() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Field.good());
    field.intake.accept(field.first, plan, sent);

    refused("visit-rates", () -> withdraw(plan, sent.id()));
  }

  @Test
  void a_sheet_that_ended_early_is_a_visit_and_no_finding() {
    UUID plan = field.plan();
    VisitSent sent = field.visit(plan, Map.of("there", List.of("holiday")));

    assertThat(field.intake.accept(field.first, plan, sent).visit().endedEarly()).isTrue();
    assertThat(field.one("select count(*) from evaluation")).isEqualTo("0");
    assertThat(read(field.bureau, plan).summary().done()).isEqualTo(1);
  }

  private void withdraw(UUID plan, UUID visit) {
    field.transactions.run(
        field.tenant.id(),
        connection -> field.desk.withdraw(connection, field.bureau, plan, visit, "走错了窗口"));
  }
}
