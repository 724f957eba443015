package org.haochaping.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.duty.DutyKind;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.rectification.CaseState;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * In October 2026 six bad reviews of 市场监督管理局 and one of 公安局 of 景洪市 are put right and reported; on 1
 * November the service centre of the prefecture draws.
 */
@DisplayName("一(二)4 回访调查")
class CallbackIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static final List<UUID> REPORTED = new ArrayList<>();
  private static final ScratchDatabase OCTOBER_DONE = reported();

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final CallHouse calls = new CallHouse(OCTOBER_DONE.copy(), clock);
  private final CaseHouse house = calls.house;
  private final CallbackWork work = calls.work;
  private final Callbacks callbacks = calls.callbacks;
  private final Attempts attempts = calls.attempts;
  private final CitizenWords words = calls.words;
  private final Draws draws = calls.draws;
  private final Tenant county = house.tenant("532801");
  private final Tenant prefecture = house.tenant("532800");
  private final Actor caller =
      house.somebody(prefecture, Role.SERVICE_CENTRE, calls.unit(prefecture, "ZWJ"), "州政务服务中心");

  private static ScratchDatabase reported() {
    ScratchDatabase database = Importing.demo().copy();
    CallHouse calls = new CallHouse(database, MovableClock.at(MONDAY));
    calls.watch();
    for (int i = 0; i < 6; i++) {
      REPORTED.add(calls.report("SJJ", MONDAY, "m" + i));
    }
    REPORTED.add(calls.report("GAJ", MONDAY, "p"));
    return database;
  }

  @Test
  @DisplayName("一(二)4 种子在期末之前公布摘要，期末之前不公开种子、不抽取")
  void the_seed_is_committed_to_before_the_month_ends_and_shown_after() {
    Draw before = draw();
    assertThat(before.commitment()).matches("[0-9a-f]{64}");
    assertThat(before.seed()).isNull();
    assertThat(before.committedAt()).isBefore("2026-10-31T16:00:00Z");
    assertThat(callbacks()).isEmpty();

    november();
    Draw after = draw();
    assertThat(after.commitment()).isEqualTo(before.commitment());
    assertThat(Lot.commitment(String.valueOf(after.seed()))).isEqualTo(before.commitment());
    assertThat(after.committedAt()).isEqualTo(before.committedAt());
  }

  @Test
  @DisplayName("一(二)4 按部门随机抽取不低于20%，不足一件的按一件")
  void a_fifth_of_each_department_is_drawn_rounded_up() {
    november();
    Draw draw = draw();
    assertThat(draw.percent()).isEqualTo(20);
    assertThat(draw.population()).isEqualTo(7);
    assertThat(callbacks())
        .extracting(Callback::unitName)
        .containsExactlyInAnyOrder("景洪市市场监督管理局", "景洪市市场监督管理局", "景洪市公安局");
    assertThat(callbacks()).allMatch(one -> "2026-10".equals(one.month()));
  }

  @Test
  @DisplayName("一(二)4 任何人都能用公布的种子重新抽取，结果相同")
  void anybody_draws_the_same_again() {
    november();
    Draw draw = draw();
    List<Lot.Marked> published = read(prefecture, c -> draws.lot(c, prefecture.id(), draw.id()));
    assertThat(
            Lot.draw(
                String.valueOf(draw.seed()),
                draw.percent(),
                published.stream().map(Lot.Marked::ticket).toList()))
        .containsExactlyInAnyOrderElementsOf(published);
    assertThat(published.stream().filter(Lot.Marked::drawn).map(one -> one.ticket().number()))
        .containsExactlyInAnyOrderElementsOf(callbacks().stream().map(Callback::number).toList());
  }

  @Test
  @DisplayName("一(二)4 只抽一次：次日、另一节点再来都不再抽取，也不改种子")
  void a_month_is_drawn_once() {
    november();
    Draw first = draw();
    clock.set(NOVEMBER.plusDays(1));
    house.turn(List.of(county, prefecture));
    clock.set(NOVEMBER.plusDays(2));
    house.turn(List.of(county, prefecture));
    assertThat(draw()).isEqualTo(first);
    assertThat(callbacks()).hasSize(3);
  }

  @Test
  @DisplayName("一(二)4 抽样、回访由州政务服务中心办理，县市不另抽样")
  void the_county_has_no_draw_of_its_own() {
    november();
    List<Draw> drawn = read(county, c -> draws.all(c, county.id()));
    List<Callback> called = read(county, c -> callbacks.latest(c, county.id(), 10));
    assertThat(drawn).isEmpty();
    assertThat(called).isEmpty();
  }

  @Test
  @DisplayName("一(二)4 评价人确认整改属实的，记录回访结果，差评保持办结")
  void a_confirmed_rectification_stays_closed() {
    Callback one = first();
    Callback done = act(c -> work.answer(c, caller, one.id(), tag(one), answers(true, false)));
    assertThat(done.state()).isEqualTo(CallbackState.CONFIRMED);
    assertThat(house.state(county, one.caseId())).isEqualTo(CaseState.CLOSED);
    assertThat(house.events(county, one.caseId())).contains(CaseEvent.CALLED_BACK);
    refused("not-allowed-now", () -> act(c -> work.giveUp(c, caller, one.id(), tag(done))));
  }

  @Test
  @DisplayName("一(二)4 评价人表示整改不实的，退回原部门重新整改，时限自退回之日重新起算，原结果仍可见")
  void a_refuted_rectification_is_reopened() {
    Callback one = first();
    act(c -> work.answer(c, caller, one.id(), tag(one), answers(false, false)));
    assertThat(house.state(county, one.caseId())).isEqualTo(CaseState.HANDED_OVER);
    assertThat(house.duty(county, one.caseId(), DutyKind.RECTIFICATION).dueOn())
        .isEqualTo("2026-11-04");
    assertThat(house.duties(county, one.caseId()))
        .filteredOn(duty -> duty.kind() == DutyKind.RECTIFICATION)
        .hasSize(2);
    assertThat(house.events(county, one.caseId()))
        .contains(CaseEvent.ANSWERED, CaseEvent.REPORTED, CaseEvent.REOPENED);

    Actor handler = somebody(Role.DEPARTMENT_HANDLER, one);
    Actor head = somebody(Role.UNIT_APPROVER, one);
    refused("reopened", () -> house.giveBack(handler, one.caseId()));
    house.transactions().run(county.id(), c -> house.dealWith(handler, head, one.caseId()));
    assertThat(house.state(county, one.caseId())).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @DisplayName("一(二)4 未联系上：两天共联系三次后才能记录，记录后留在样本中，不另抽替换")
  void who_is_not_reached_stays_in_the_sample() {
    Callback one = first();
    Callback tried = tried(tried(one));
    refused("tried-too-little", () -> act(c -> work.giveUp(c, caller, one.id(), tag(tried))));
    Callback thrice = tried(tried);
    refused("tried-too-little", () -> act(c -> work.giveUp(c, caller, one.id(), tag(thrice))));
    clock.set(NOVEMBER.plusDays(1));
    Callback another = tried(thrice);
    Callback over = act(c -> work.giveUp(c, caller, one.id(), tag(another)));
    assertThat(over.state()).isEqualTo(CallbackState.UNREACHED);
    assertThat(callbacks()).hasSize(3);
    List<Attempts.Attempt> all = read(prefecture, c -> attempts.of(c, over.tenantId(), over.id()));
    assertThat(all).hasSize(4);
    assertThat(house.state(county, one.caseId())).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @DisplayName("一(二)4 没有留下联系方式的，一次即记录未联系上")
  void who_left_no_contact_is_noted_as_not_reached_at_once() {
    Callback one = first();
    Callback tried =
        act(
            c ->
                work.attempt(c, caller, one.id(), tag(one), Attempts.Outcome.NO_CONTACT, "没有留下电话"));
    assertThat(act(c -> work.giveUp(c, caller, one.id(), tag(tried))).state())
        .isEqualTo(CallbackState.UNREACHED);
  }

  @Test
  @DisplayName("一(二)4 询问是否有人要求修改或撤销评价：答复只有政务服务中心看到，被评价部门看不到")
  void who_was_pressed_is_not_told_to_the_rated_office() {
    Callback one = first();
    act(c -> work.answer(c, caller, one.id(), tag(one), answers(true, true)));
    Callback kept = callbacks().stream().filter(two -> two.id().equals(one.id())).findFirst().get();
    assertThat(kept.answers().pressed()).isTrue();
    assertThat(kept.answers().pressedWords()).isEqualTo("窗口打来电话〔号码已隐去〕要求改评价");
    assertThat(house.told(county, one.caseId())).noneMatch(text -> text.contains("打来电话"));
  }

  @Test
  @DisplayName("一(二)4 评价人凭查询码表决整改属实或不属实，每次答复一次；不属实的可追加回访，不计入样本")
  void a_citizen_votes_once_and_may_be_called_back_for_it() {
    UUID caseId = REPORTED.get(0);
    UUID evaluation = house.evaluation(county, caseId);
    assertThat(canVote(evaluation)).isTrue();
    vote(evaluation, false);
    assertThat(canVote(evaluation)).isFalse();
    refused("voted-already", () -> vote(evaluation, true));
    assertThat(house.events(county, caseId)).contains(CaseEvent.CITIZEN_DENIED);

    CitizenWord word = read(prefecture, c -> words.latest(c, prefecture.id(), 10)).get(0);
    Callback added = act(c -> work.add(c, caller, word.id()));
    assertThat(added.month()).isNull();
    refused("taken-up-already", () -> act(c -> work.add(c, caller, word.id())));
    act(c -> work.answer(c, caller, added.id(), tag(added), answers(false, false)));
    assertThat(house.state(county, caseId)).isEqualTo(CaseState.HANDED_OVER);
    refused("not-answered-yet", () -> vote(evaluation, true));
  }

  @Test
  @DisplayName("一(二)4 评价人随时可以反映受到干扰，只有政务服务中心看到")
  void a_citizen_tells_of_pressure_at_any_time() {
    UUID caseId = REPORTED.get(1);
    UUID evaluation = house.evaluation(county, caseId);
    house
        .transactions()
        .run(county.id(), c -> words.pressed(c, county.id(), evaluation, "有人打13800138000的电话"));
    CitizenWord word = read(prefecture, c -> words.latest(c, prefecture.id(), 10)).get(0);
    assertThat(word.kind()).isEqualTo(CitizenWord.Kind.PRESSED);
    assertThat(word.text()).doesNotContain("13800138000");
    assertThat(house.told(county, caseId)).noneMatch(text -> text.contains("有人打"));
    CitizenWord dealt = read(prefecture, c -> words.take(c, caller, word.id(), "已约谈该单位"));
    assertThat(dealt.takenUpHow()).isEqualTo("已约谈该单位");
  }

  @Test
  @DisplayName("一(二)4 两人同时记录同一回访：后到的看到已经变化")
  void two_callers_at_once_do_not_overwrite_each_other() {
    Callback one = first();
    tried(one);
    refused(
        "changed-meanwhile",
        () -> act(c -> work.answer(c, caller, one.id(), tag(one), answers(true, false))));
  }

  private void november() {
    clock.set(NOVEMBER);
    house.turn(List.of(county, prefecture));
  }

  private Draw draw() {
    return read(prefecture, c -> draws.of(c, prefecture.id(), OCTOBER)).orElseThrow();
  }

  private List<Callback> callbacks() {
    return read(prefecture, c -> callbacks.latest(c, prefecture.id(), 100));
  }

  private Callback first() {
    november();
    return callbacks().get(0);
  }

  private Callback tried(Callback one) {
    return act(
        c -> work.attempt(c, caller, one.id(), tag(one), Attempts.Outcome.NO_ANSWER, "无人接听"));
  }

  private boolean canVote(UUID evaluation) {
    return read(county, c -> words.canVote(c, county.id(), evaluation));
  }

  private void vote(UUID evaluation, boolean confirmed) {
    house
        .transactions()
        .run(county.id(), c -> words.vote(c, county.id(), evaluation, confirmed, "并没有改"));
  }

  private static Questionnaire.Answers answers(boolean confirmed, boolean pressed) {
    return new Questionnaire.Answers(
            true,
            confirmed ? Questionnaire.Resolved.YES : Questionnaire.Resolved.NO,
            confirmed ? Questionnaire.Satisfied.SATISFIED : Questionnaire.Satisfied.DISSATISFIED,
            confirmed,
            pressed,
            pressed ? "窗口打来电话08711234567要求改评价" : "",
            "")
        .checked();
  }

  private Actor somebody(Role role, Callback one) {
    String code = one.unitName().contains("公安") ? "GAJ" : "SJJ";
    return house.somebody(county, role, calls.unit(county, code), one.unitName());
  }

  private static String tag(Callback one) {
    return Long.toString(one.version());
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T act(Work<T> act) {
    return read(prefecture, act);
  }

  private <T> T read(Tenant tenant, Work<T> act) {
    return house.transactions().in(tenant.id(), act::on);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
