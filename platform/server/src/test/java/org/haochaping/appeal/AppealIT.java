package org.haochaping.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.appeal.AppealHouse.refused;
import static org.haochaping.appeal.AppealHouse.version;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseState;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The bad review is handed over, and so told, on Monday 12 October 2026; 二(二)1 ends on the 19th.
 */
@DisplayName("二 “好差评”复核纠正制度")
class AppealIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final AppealHouse at = AppealHouse.handedOverOn(DEMO.copy(), MONDAY);

  @Test
  @DisplayName("二(二)1 自反馈之日起5个工作日内申请：第5个工作日可以，第6个不可以")
  void an_appeal_is_lodged_within_five_working_days() {
    at.clock.set(LocalDate.of(2026, 10, 19));
    Appeal drafted = at.draft();
    assertThat(drafted.lastDay()).isEqualTo("2026-10-19");
    at.clock.set(LocalDate.of(2026, 10, 20));
    refused("too-late-to-appeal", () -> at.lodge(drafted));
    refused("too-late-to-appeal", at::draft);
    at.clock.set(LocalDate.of(2026, 10, 19));
    assertThat(at.lodge(drafted).state()).isEqualTo(AppealState.LODGED);
  }

  @Test
  @DisplayName("二(二)1 书面申请（附件3）：四个栏目，单位负责人签署，一式两份内容相同、各留存一份")
  void the_form_has_its_four_fields_and_two_identical_copies() {
    Appeal drafted = at.draft();
    refused(
        "not-your-part",
        () ->
            at.act(at.handler, c -> at.work.lodge(c, at.handler, drafted.id(), "1", "属实", false)));
    Appeal lodged = at.lodge(drafted);
    List<AppealFiles.Copy> copies =
        at.read(at.prefecture, connection -> at.papers.copies(connection, lodged));
    assertThat(copies).extracting(AppealFiles.Copy::keptBy).containsExactly("APPLICANT", "LEAD");
    assertThat(copies.get(0).sha256()).isEqualTo(copies.get(1).sha256());
    try (var reader = Json.createReader(new StringReader(copies.get(0).content()))) {
      assertThat(reader.readObject().keySet()).containsExactly("申请单位", "复核事项", "申请复核理由", "单位意见");
    }
  }

  @Test
  @DisplayName("二(二)1 申请里的电话、身份证号隐去，差评编号保留")
  void numbers_of_people_are_hidden_and_the_number_of_the_case_stays() {
    String number = at.draft().caseNumber();
    Appeal seen = at.open(at.head).get(0).appeal();
    Appeal drafted =
        at.act(
            at.handler,
            c ->
                at.work.redraft(
                    c,
                    at.handler,
                    seen.id(),
                    AppealHouse.version(seen),
                    new Appeals.Draft(
                        "对编号" + number + "的复核", number + "的评价人电话13900001111，" + number)));
    assertThat(drafted.matter()).isEqualTo("对编号" + number + "的复核");
    assertThat(drafted.reason()).isEqualTo(number + "的评价人电话〔号码已隐去〕，" + number);
  }

  @Test
  @DisplayName("二(二)1 对同一次转办只能申请一次复核")
  void one_appeal_for_each_hand_over() {
    at.lodge(at.draft());
    refused("appealed-already", at::draft);
  }

  @Test
  @DisplayName("二(二)1 复核期间不退回：由复核决定更正承办部门")
  void a_case_under_appeal_is_not_given_back() {
    at.lodge(at.draft());
    refused("under-appeal", () -> at.house.giveBack(at.handler, at.caseId));
  }

  @Test
  @DisplayName("二(二)1 拟写中的申请是被评价部门自己的，提交之前牵头部门看不到")
  void a_draft_is_the_departments_own() {
    Appeal drafted = at.draft();
    refused("appeal-unknown", () -> at.act(at.lead, c -> at.rights.seen(c, at.lead, drafted.id())));
    assertThat(at.open(at.lead)).isEmpty();
    assertThat(at.open(at.head))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.actions()).containsExactly(AppealAction.LODGE);
              assertThat(row.due().on()).isEqualTo("2026-10-19");
            });
    at.lodge(drafted);
    assertThat(at.open(at.lead)).extracting(row -> row.due().clause()).containsExactly("二(二)2");
  }

  @Test
  @DisplayName("二(二)1 两名经办人同时修改申请：一人成功，另一人被告知已有更新")
  void of_two_clerks_at_once_one_wins_and_the_other_is_told() throws Exception {
    Appeal seen = at.draft();
    List<Callable<String>> clerks =
        List.of(rewriting(seen, "甲写的理由，窗口不是本局的"), rewriting(seen, "乙写的理由，窗口不是本局的"));
    List<String> outcomes = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    for (Future<String> outcome : pool.invokeAll(clerks)) {
      outcomes.add(outcome.get());
    }
    pool.shutdown();
    assertThat(outcomes).contains("changed-meanwhile").hasSize(2);
    assertThat(at.act(at.handler, c -> at.rights.seen(c, at.handler, seen.id())).reason())
        .isIn(outcomes);
  }

  /** What came of it: the reason as it was written, or the code of the refusal. */
  private Callable<String> rewriting(Appeal seen, String reason) {
    return () -> {
      try {
        return at.act(
                at.handler,
                c ->
                    at.work.redraft(
                        c,
                        at.handler,
                        seen.id(),
                        AppealHouse.version(seen),
                        new Appeals.Draft(seen.matter(), reason)))
            .reason();
      } catch (Refusal refusal) {
        return refusal.code();
      }
    };
  }

  @Test
  @DisplayName("二(二)1 办理差评的同时可看到还能申请复核几天，提交后不再提示")
  void a_department_sees_until_when_it_can_apply() {
    AppealWindows.OfCase before = at.window(at.handler);
    assertThat(before.mayApply()).isTrue();
    assertThat(before.lastDay().on()).isEqualTo("2026-10-19");
    assertThat(at.window(at.lead).mayApply()).isFalse();
    assertThat(at.windows()).hasSize(1);
    at.lodge(at.draft());
    assertThat(at.windows()).isEmpty();
    assertThat(at.window(at.handler).open()).isFalse();
  }

  @Test
  @DisplayName("二(二)1 申请由被评价部门拟写和修改、负责人签署，别人不行；没有看到的改动不会被覆盖")
  void it_is_written_by_the_rated_department_and_signed_by_its_head() {
    Appeals.Draft words = new Appeals.Draft("对差评的复核", "评价的是另一个单位的窗口服务");
    notYours("拟写", () -> at.act(at.head, c -> at.work.draft(c, at.head, at.caseId, words)));
    Appeal first = at.draft();
    notYours("拟写", () -> redraft(at.head, first, words));
    Appeal second = redraft(at.handler, first, words);
    refused("changed-meanwhile", () -> redraft(at.handler, first, words));
    notYours(
        "签署",
        () ->
            at.act(
                at.handler,
                c -> at.work.lodge(c, at.handler, second.id(), version(second), "同意", false)));
    notYours(
        "扫描件",
        () ->
            at.act(
                at.lead, c -> at.work.lodge(c, at.lead, second.id(), version(second), "同意", true)));
    assertThat(at.lodge(second).state()).isEqualTo(AppealState.LODGED);
  }

  private Appeal redraft(Actor by, Appeal seen, Appeals.Draft words) {
    return at.act(by, c -> at.work.redraft(c, by, seen.id(), version(seen), words));
  }

  /** Refused, and told what it is that he may not do. */
  private static void notYours(String act, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("not-your-part");
              assertThat(refusal.chinese()).contains(act);
            });
  }

  @Test
  @DisplayName("二(二)2 牵头部门自收到申请之日起5个工作日内复核并反馈结果")
  void the_lead_decides_within_five_working_days() {
    at.clock.set(MONDAY.plusDays(2));
    at.lodge(at.draft());
    Duty owed = at.house.duty(at.county, at.caseId, DutyKind.APPEAL_DECISION);
    assertThat(owed.dueOn()).isEqualTo("2026-10-21");
    assertThat(owed.kind().clause()).isEqualTo("二(二)2");
    assertThat(owed.responsibleUnitName()).isEqualTo("西双版纳州政务服务管理局");
  }

  @Test
  @DisplayName("二(二)2 申请部门自己不能作出复核决定")
  void the_applicant_does_not_decide() {
    Appeal lodged = at.stated(at.lodge(at.draft()));
    refused("not-your-part", () -> at.decide(at.head, lodged, AppealOutcome.VOIDED_WRONG, null));
  }

  @Test
  @DisplayName("二(二)3 保障举证解释和申诉申辩：被评价人员陈述之前或其时限届满之前不能作出决定")
  void nothing_is_decided_before_the_rated_person_was_heard() {
    Appeal lodged = at.lodge(at.draft());
    refused("hearing-open", () -> at.decide(at.lead, lodged, AppealOutcome.REJECTED, null));
    at.clock.set(LocalDate.of(2026, 10, 15));
    assertThat(at.decide(at.lead, lodged, AppealOutcome.REJECTED, null).state())
        .isEqualTo(AppealState.DECIDED);
  }

  @Test
  @DisplayName("二(二)3 误评或恶意差评不予采纳：评价作废退出统计，评价人仍得到答复，不再整改")
  void what_was_wrong_or_malicious_is_void_and_still_answered() {
    at.decide(at.lead, at.stated(at.lodge(at.draft())), AppealOutcome.VOIDED_MALICIOUS, null);
    at.turn();

    assertThat(at.house.state(at.county)).isEqualTo(CaseState.VOIDED);
    assertThat(at.house.answer(at.county)).isEqualTo("经复核，该评价不予采纳。");
    assertThat(at.house.duties(at.county, at.caseId)).allMatch(duty -> duty.doneAt() != null);
    assertThat(at.house.events(at.county, at.caseId))
        .contains(CaseEvent.APPEALED, CaseEvent.VOIDED);
    assertThat(counted("COUNTED", at.market)).isZero();
    assertThat(counted("VOIDED", at.market)).isEqualTo(1);
  }

  @Test
  @DisplayName("二(二)3 误评更正：归到真正涉及的部门，统计随之更正，整改时限从更正之日重新起算")
  void what_was_about_another_department_goes_there_with_clocks_of_its_own() {
    Appeal lodged = at.stated(at.lodge(at.draft()));
    at.clock.set(MONDAY.plusDays(3));
    Appeal decided = at.decide(at.lead, lodged, AppealOutcome.REATTRIBUTED, at.police);
    assertThat(decided.toUnitName()).isEqualTo("景洪市公安局");
    at.turn();

    assertThat(at.house.state(at.county)).isEqualTo(CaseState.HANDED_OVER);
    assertThat(at.house.unitName(at.county)).isEqualTo("景洪市公安局");
    assertThat(at.house.duty(at.county, at.caseId, DutyKind.RECTIFICATION).dueOn())
        .isEqualTo("2026-10-19");
    assertThat(counted("COUNTED", at.market)).isZero();
    assertThat(counted("COUNTED", at.police)).isEqualTo(1);
    assertThat(at.act(at.handler, c -> at.rights.seen(c, at.handler, lodged.id())).outcome())
        .as("the department that appealed reads what was decided")
        .isEqualTo(AppealOutcome.REATTRIBUTED);
  }

  @Test
  @DisplayName("二(二)3 举证申辩之后牵头部门须看到新内容才能决定")
  void nothing_is_decided_on_papers_that_were_not_seen() {
    Appeal lodged = at.lodge(at.draft());
    Appeal stated = at.stated(lodged);
    refused("changed-meanwhile", () -> at.decide(at.lead, lodged, AppealOutcome.REJECTED, null));
    assertThat(at.decide(at.lead, stated, AppealOutcome.REJECTED, null).state())
        .isEqualTo(AppealState.DECIDED);
    assertThat(at.house.events(at.county, at.caseId)).contains(CaseEvent.STATED);
  }

  @Test
  @DisplayName("二(二)3 举证申辩的是被评价单位的窗口人员，别的单位不能")
  void only_staff_of_the_rated_unit_states_its_case() {
    Appeal lodged = at.lodge(at.draft());
    var stranger = at.house.somebody(at.county, Role.RATED_STAFF, at.police, "景洪市公安局");
    refused(
        "not-your-part",
        () -> at.act(stranger, c -> at.work.state(c, stranger, lodged.id(), "与我无关的事")));
  }

  @Test
  @DisplayName("二(二)3 维持原评价的，差评照常核查整改，复核不中止整改时限")
  void a_rejected_appeal_changes_nothing() {
    LocalDate before = at.house.duty(at.county, at.caseId, DutyKind.RECTIFICATION).dueOn();
    at.decide(at.lead, at.stated(at.lodge(at.draft())), AppealOutcome.REJECTED, null);
    at.turn();
    assertThat(at.house.state(at.county)).isEqualTo(CaseState.HANDED_OVER);
    assertThat(at.house.duty(at.county, at.caseId, DutyKind.RECTIFICATION).dueOn())
        .isEqualTo(before);
    assertThat(counted("COUNTED", at.market)).isEqualTo(1);
  }

  private long counted(String state, UUID unit) {
    return at.read(
        at.county,
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "select coalesce(sum(n), 0) from tally where state = ? and unit_id = ?")) {
            statement.setString(1, state);
            statement.setObject(2, unit);
            try (var row = statement.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }
}
