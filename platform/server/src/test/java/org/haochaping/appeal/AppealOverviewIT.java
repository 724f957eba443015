package org.haochaping.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Handed over on Monday 12 October 2026; what each office sees of the appeal, and can do with it.
 */
@DisplayName("二(二) 复核申请在各方眼里：看到什么、何时到期、能做什么")
class AppealOverviewIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 19);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final AppealHouse at = AppealHouse.handedOverOn(DEMO.copy(), MONDAY);

  @Test
  @DisplayName("二(二)1 拟写中：承办人可修改、以盖章件提交，负责人可签署；到期次日都不再可以")
  void a_draft_is_written_and_signed_until_the_last_day() {
    at.draft();
    at.clock.set(LAST);
    AppealRow handler = only(at.handler);
    assertThat(handler.actions())
        .containsExactlyInAnyOrder(AppealAction.DRAFT, AppealAction.LODGE_SEALED);
    assertThat(handler.due().on()).isEqualTo(LAST);
    assertThat(handler.due().clause()).isEqualTo("二(二)1");
    assertThat(only(at.head).actions()).containsExactly(AppealAction.LODGE);
    assertThat(at.open(at.staff)).isEmpty();
    assertThat(at.open(at.lead)).isEmpty();
    at.clock.set(LAST.plusDays(1));
    assertThat(only(at.handler).actions()).isEmpty();
    assertThat(only(at.head).actions()).isEmpty();
    assertThat(only(at.head).waits()).isFalse();
  }

  @Test
  @DisplayName("二(二)3 提交后：被评价人员看到举证申辩的期限，牵头部门看到决定的期限；陈述之后期限归决定")
  void the_rated_person_is_heard_and_then_the_lead_decides() {
    Appeal lodged = at.lodge(at.draft());
    AppealRow staff = only(at.staff);
    assertThat(staff.actions()).containsExactly(AppealAction.STATE);
    assertThat(staff.due().clause()).isEqualTo("二(二)3");
    assertThat(staff.due().on()).isEqualTo("2026-10-14");
    assertThat(staff.waits()).isTrue();
    AppealRow lead = only(at.lead);
    assertThat(lead.actions()).containsExactly(AppealAction.DECIDE);
    assertThat(lead.due().on()).isEqualTo(LAST);
    assertThat(lead.heard()).isFalse();
    assertThat(only(at.handler).actions()).isEmpty();
    at.stated(lodged);
    assertThat(only(at.lead).heard()).isTrue();
    AppealRow heard = only(at.staff);
    assertThat(heard.due().on()).isEqualTo(LAST);
    assertThat(heard.waits()).isFalse();
  }

  @Test
  @DisplayName("二(二)3 举证申辩的期限到最后一天为止，已经陈述的不再等待")
  void the_hearing_is_open_to_the_end_of_its_last_day() {
    Appeal drafted = at.draft();
    assertThat(at.overview.hearingOpen(drafted, false)).isFalse();
    Appeal lodged = at.lodge(drafted);
    at.clock.set(LocalDate.of(2026, 10, 14));
    assertThat(at.overview.hearingOpen(lodged, false)).isTrue();
    assertThat(at.overview.hearingOpen(lodged, true)).isFalse();
    at.clock.set(LocalDate.of(2026, 10, 15));
    assertThat(at.overview.hearingOpen(lodged, false)).isFalse();
    assertThat(only(at.staff).due().on()).isEqualTo(LAST);
    Appeal decided = at.decide(at.lead, lodged, AppealOutcome.REJECTED, null);
    at.clock.set(MONDAY);
    assertThat(at.overview.hearingOpen(decided, false)).isFalse();
  }

  @Test
  @DisplayName("二(二)2 决定之后：不再有期限和待办，各方仍可查阅；差评上注明维持原评价")
  void what_is_decided_stays_to_be_read() {
    Appeal lodged = at.stated(at.lodge(at.draft()));
    at.decide(at.lead, lodged, AppealOutcome.REJECTED, null);
    assertThat(at.open(at.lead)).isEmpty();
    AppealRow row = page(at.lead, null, false).items().get(0);
    assertThat(row.due()).isNull();
    assertThat(row.actions()).isEmpty();
    assertThat(row.waits()).isFalse();
    assertThat(row.endsOn()).isEqualTo(LocalDate.MAX);
    assertThat(since(at.handler, MONDAY)).hasSize(1);
    assertThat(since(at.handler, MONDAY.plusDays(1))).isEmpty();
    List<AppealRow> ofCase =
        at.act(
            at.handler,
            c ->
                at.overview.ofCase(
                    c, at.handler, at.house.files().of(at.handler, at.caseId).orElseThrow()));
    assertThat(ofCase).extracting(one -> one.appeal().id()).containsExactly(lodged.id());
    assertThat(at.house.events(at.county, at.caseId)).contains(CaseEvent.APPEAL_REJECTED);
  }

  @Test
  @DisplayName("二(二) 列表可按状态、按待我办理筛选；待我办理的排在前面，已决定的排在后面")
  void the_list_is_narrowed_to_a_state_or_to_what_waits() {
    Appeal first = at.stated(at.lodge(at.draft()));
    at.decide(at.lead, first, AppealOutcome.REJECTED, null);
    assertThat(page(at.lead, AppealState.DECIDED, false).items()).hasSize(1);
    assertThat(page(at.lead, AppealState.LODGED, false).items()).isEmpty();
    assertThat(page(at.lead, null, true).items()).isEmpty();
    assertThat(page(at.lead, null, false).next()).isNull();
    AppealHouse other = AppealHouse.handedOverOn(DEMO.copy(), MONDAY);
    other.lodge(other.draft());
    assertThat(ofOther(other, other.lead, AppealState.LODGED, true)).hasSize(1);
    assertThat(ofOther(other, other.handler, AppealState.LODGED, true)).isEmpty();
    assertThat(ofOther(other, other.handler, AppealState.LODGED, false)).hasSize(1);
    assertThat(ofOther(other, other.lead, AppealState.DECIDED, false)).isEmpty();
  }

  private AppealRow only(Actor actor) {
    List<AppealRow> rows = at.open(actor);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private Page<AppealRow> page(Actor actor, @Nullable AppealState state, boolean mine) {
    return at.act(
        actor, c -> at.overview.page(c, actor, new AppealOverview.Filter(state, mine), null));
  }

  private static List<AppealRow> ofOther(
      AppealHouse house, Actor actor, @Nullable AppealState state, boolean mine) {
    return house
        .act(
            actor, c -> house.overview.page(c, actor, new AppealOverview.Filter(state, mine), null))
        .items();
  }

  private List<AppealRow> since(Actor actor, LocalDate day) {
    return at.act(actor, c -> at.overview.decidedSince(c, actor, day));
  }
}
