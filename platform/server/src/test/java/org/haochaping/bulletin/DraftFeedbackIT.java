package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.appeal.AppealHouse.refused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.appeal.Appeal;
import org.haochaping.appeal.AppealHouse;
import org.haochaping.appeal.AppealState;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The bad review is handed over on Monday 12 October 2026, so the first window ends on the 19th;
 * October's draft is fed back on Monday 2 November, so the second ends on the 9th.
 */
@DisplayName("二(一) 定期通报前向被评价部门反馈差评结果")
class DraftFeedbackIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final LocalDate FEEDBACK = LocalDate.of(2026, 11, 2);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final ScratchDatabase database = DEMO.copy();
  private final AppealHouse at = AppealHouse.handedOverOn(database, LocalDate.of(2026, 10, 12));
  private final PlainTenantTransactions plain = new PlainTenantTransactions(database);
  private final DraftFeedback feedback = DraftFeedbacks.of(at);
  private Actor lead;
  private Closing closing;

  @BeforeEach
  void october_is_closed() {
    lead = at.house.somebody(at.county, Role.LEAD_DEPARTMENT, at.bureau, "景洪市政务服务管理局");
    closing = Closers.at(plain, "2026-11-02T00:30:00Z").close(lead, OCTOBER);
    at.clock.set(FEEDBACK);
  }

  @Test
  @DisplayName("二(一) 反馈之日起又可申请复核：第5个工作日可以，第6个不可以")
  void the_feedback_before_a_bulletin_opens_a_second_window() {
    refused("too-late-to-appeal", at::draft);
    DraftFeedback.Standing standing = send();
    assertThat(standing.waiting()).isEmpty();
    assertThat(standing.sent())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.unitId()).isEqualTo(at.market);
              assertThat(sent.cases()).isEqualTo(1);
              assertThat(sent.feedbackOn()).isEqualTo(FEEDBACK);
              assertThat(sent.lastDay()).isEqualTo("2026-11-09");
            });
    at.clock.set(LocalDate.of(2026, 11, 10));
    refused("too-late-to-appeal", at::draft);
    at.clock.set(LocalDate.of(2026, 11, 9));
    Appeal drafted = at.draft();
    assertThat(drafted.feedbackOn()).isEqualTo(FEEDBACK);
    assertThat(drafted.lastDay()).isEqualTo("2026-11-09");
    at.clock.set(LocalDate.of(2026, 11, 10));
    refused("too-late-to-appeal", () -> at.lodge(drafted));
    at.clock.set(LocalDate.of(2026, 11, 9));
    assertThat(at.lodge(drafted).state()).isEqualTo(AppealState.LODGED);
  }

  @Test
  @DisplayName("二(一) 第一个时限内写好未提交的申请，反馈之后仍可提交")
  void what_was_written_in_the_first_window_can_be_lodged_in_the_second() {
    at.clock.set(LocalDate.of(2026, 10, 19));
    Appeal drafted = at.draft();
    at.clock.set(FEEDBACK);
    refused("too-late-to-appeal", () -> at.lodge(drafted));
    send();
    Appeal lodged = at.lodge(drafted);
    assertThat(lodged.feedbackOn()).isEqualTo(FEEDBACK);
    assertThat(lodged.lastDay()).isEqualTo("2026-11-09");
  }

  @Test
  @DisplayName("二(一) 反馈之后对同一次转办仍只能申请一次复核")
  void there_is_still_one_appeal_for_each_hand_over() {
    at.clock.set(LocalDate.of(2026, 10, 19));
    at.lodge(at.draft());
    at.clock.set(FEEDBACK);
    send();
    refused("appealed-already", at::draft);
  }

  @Test
  @DisplayName("二(一) 反馈写入差评的办理经过；每个部门每期只反馈一次")
  void it_stands_on_the_timeline_once() {
    send();
    refused("nothing-to-feed-back", this::send);
    assertThat(at.house.events(at.county, at.caseId)).containsOnlyOnce(CaseEvent.FED_BACK);
  }

  @Test
  @DisplayName("二(一) 别的牵头部门不能代为反馈")
  void another_lead_department_feeds_nothing_back() {
    Actor police = at.house.somebody(at.county, Role.LEAD_DEPARTMENT, at.police, "景洪市公安局");
    refused(
        "not-your-bulletin",
        () -> at.act(police, c -> feedback.send(c, police, at.county, closing.id())));
    assertThat(send().sent()).hasSize(1);
  }

  @Test
  @DisplayName("二(一) 只反馈本期通报的差评结果；尚未转办的由转办告知")
  void only_what_the_bulletin_tells_is_fed_back() {
    at.clock.set(LocalDate.of(2026, 10, 31));
    at.house.rate(
        at.county,
        "SJJ",
        Level.VERY_DISSATISFIED,
        Source.ONLINE_HALL,
        LocalDate.of(2026, 10, 31),
        "k2");
    at.clock.set(LocalDate.of(2026, 11, 1));
    at.house.rate(
        at.county, "SJJ", Level.DISSATISFIED, Source.ONLINE_HALL, LocalDate.of(2026, 11, 1), "k3");
    at.turn();
    at.clock.set(FEEDBACK);
    DraftFeedback.Standing standing =
        at.read(at.county, c -> feedback.of(c, lead, at.county, closing.id()));
    assertThat(standing.notHandedOver()).isEqualTo(1);
    assertThat(standing.waiting()).extracting(DraftFeedback.Waiting::cases).containsExactly(1);
    assertThat(standing.waiting())
        .extracting(DraftFeedback.Waiting::yours)
        .as("its lead department feeds it back")
        .containsExactly(true);
    Actor police = at.house.somebody(at.county, Role.LEAD_DEPARTMENT, at.police, "景洪市公安局");
    assertThat(at.read(at.county, c -> feedback.of(c, police, at.county, closing.id())).waiting())
        .extracting(DraftFeedback.Waiting::yours)
        .as("another lead department does not")
        .containsExactly(false);
  }

  @Test
  @DisplayName("二(一) 通报发布之后、或已有更新的结算，不能在旧稿上反馈")
  void a_draft_that_is_no_more_one_is_not_fed_back() {
    at.clock.set(LocalDate.of(2026, 10, 30));
    at.house.rate(
        at.county, "SJJ", Level.SATISFIED, Source.ONLINE_HALL, LocalDate.of(2026, 10, 30), "k4");
    at.clock.set(FEEDBACK);
    Closing second = Closers.at(plain, "2026-11-03T00:30:00Z").close(lead, OCTOBER);
    refused("closing-outdated", this::send);
    closing = second;
    assertThat(send().sent()).hasSize(1);
  }

  @Test
  @DisplayName("二(一) 未向全部被评价部门反馈的，不能发布通报，并说明还差谁")
  void a_bulletin_is_published_only_after_its_bad_results_were_fed_back() {
    Bulletins bulletins = BulletinHouse.bulletins(plain, new PlainText(), at.clock);
    assertThatThrownBy(() -> bulletins.publish(lead, at.county, closing.id()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("feedback-first");
              assertThat(refusal.chinese()).contains("景洪市市场监督管理局");
            });
    send();
    Bulletin bulletin = bulletins.publish(lead, at.county, closing.id());
    assertThat(printed(bulletin))
        .contains("本期差评立案1件")
        .contains("已确认1件，复核调查中0件，复核后撤销0件")
        .contains("其中1个部门申请复核的期限未满")
        .contains("景洪市市场监督管理局|1|1|0|0|0\n")
        .contains("# 整改落实情况\n")
        .as("handed over, not rectified, not answered, not refuted")
        .containsPattern("景洪市市场监督管理局\\|1\\|1\\|0\\|\\d\\|0\\|1\\|0\n");
    refused("already-published", this::send);
  }

  @Test
  @DisplayName("二(一) 通报时复核尚无结论的，列为“复核调查中”")
  void what_is_under_appeal_is_printed_as_under_examination() {
    send();
    at.lodge(at.draft());
    Bulletin bulletin =
        BulletinHouse.bulletins(plain, new PlainText(), at.clock)
            .publish(lead, at.county, closing.id());
    assertThat(printed(bulletin)).contains("景洪市市场监督管理局|1|0|1|0|0\n");
  }

  @Test
  @DisplayName("二(一) 被评价部门在首页看到反馈和申请复核的最后一天")
  void the_department_is_told_until_when() {
    send();
    List<UUID> units = List.of(at.market);
    assertThat(running(units, FEEDBACK.plusDays(7)))
        .extracting(FeedbackRows.Sent::period)
        .containsExactly("2026-10");
    assertThat(running(units, FEEDBACK.plusDays(8))).isEmpty();
    assertThat(running(List.of(at.police), FEEDBACK)).isEmpty();
  }

  private String printed(Bulletin bulletin) {
    return plain.in(
        bulletin.tenantId(),
        c -> new String(BulletinRows.bytes(c, bulletin), StandardCharsets.UTF_8));
  }

  private List<FeedbackRows.Sent> running(List<UUID> units, LocalDate today) {
    return at.read(at.county, c -> feedback.running(c, at.county.id(), units, today));
  }

  private DraftFeedback.Standing send() {
    return at.act(lead, c -> feedback.send(c, lead, at.county, closing.id()));
  }
}
