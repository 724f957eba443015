package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Monday 12 October 2026 is when a citizen of 景洪市 rates 市场监督管理局 badly by a code; the next working
 * days are the 13th to the 16th, the 19th to the 23rd and so on.
 */
@DisplayName("一 “好差评”反馈整改制度")
class RectificationIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final CaseHouse house = new CaseHouse(DEMO.copy(), clock);
  private final Tenant county = tenant("532801");
  private final Tenant prefecture = tenant("532800");
  private final Tenant sibling = tenant("532822");
  private Actor lead;
  private Actor handler;
  private Actor head;
  private UUID market;
  private UUID police;

  @BeforeEach
  void a_bad_review_has_arrived() {
    market = unit(county, "SJJ");
    police = unit(county, "GAJ");
    lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
    handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    house.rate(county, "SJJ", Level.VERY_DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "k1");
    turn();
  }

  @Test
  @DisplayName("一(一) 不满意和非常不满意各立一案，其他等级不立案")
  void only_the_two_lowest_levels_open_a_case() {
    for (Level level : Level.values()) {
      house.rate(sibling, "SJJ", level, Source.DEPARTMENT_QR, MONDAY, level.name());
    }
    turn();
    long opened =
        house.transactions.in(
            sibling.id(),
            connection ->
                house
                    .cases
                    .entities
                    .createQuery("select c from BadReviewCase c", BadReviewCase.class)
                    .getResultStream()
                    .filter(c -> c.level.isBad())
                    .count());
    assertThat(opened).isEqualTo(2);
  }

  @Test
  @DisplayName("一(一) 牵头部门按评价来源确定，可以是上级的部门")
  void the_lead_department_follows_from_the_source_and_may_be_of_a_tenant_above() {
    BadReviewCase opened = now();
    assertThat(opened.leadTenantId).isEqualTo(prefecture.id());
    assertThat(opened.leadUnitName).isEqualTo("西双版纳州政务服务管理局");
    assertThat(opened.centreTenantId).isEqualTo(prefecture.id());
  }

  @Test
  @DisplayName("一(二)1 及时梳理：自差评到达之日起2个工作日内转办")
  void the_lead_hands_over_within_two_working_days() {
    Duty owed = house.duty(county, now().id, DutyKind.HAND_OVER);
    assertThat(owed.dueOn()).isEqualTo("2026-10-14");
    assertThat(owed.kind().clause()).isEqualTo("一(二)1");
    handOver(market);
    assertThat(house.duty(county, now().id, DutyKind.HAND_OVER).state(clock.today()))
        .isEqualTo(DutyState.DONE);
  }

  @Test
  @DisplayName("一(二)1 误转的差评可在1个工作日内说明理由退回，原时限仍可见，牵头部门重新转办")
  void a_misdirected_case_is_given_back_within_one_working_day() {
    handOver(market);
    clock.set(MONDAY.plusDays(1));
    act(handler, c -> house.work.giveBack(c, handler, id(), tag(), "不属于本单位职责"));

    assertThat(now().state).isEqualTo(CaseState.OPENED);
    List<Duty> handOvers = duties(DutyKind.HAND_OVER);
    assertThat(handOvers).extracting(Duty::openedOn).containsExactly(MONDAY, MONDAY.plusDays(1));
    assertThat(handOvers.get(1).dueOn()).isEqualTo("2026-10-15");
    assertThat(duties(DutyKind.RECTIFICATION)).singleElement().matches(Duty::withdrawn);

    handOver(police);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-15");
  }

  @Test
  @DisplayName("一(二)1 超过1个工作日不能再退回")
  void nothing_is_given_back_after_one_working_day() {
    handOver(market);
    clock.set(MONDAY.plusDays(2));
    refused(
        "too-late-to-give-back",
        () -> act(handler, c -> house.work.giveBack(c, handler, id(), tag(), "不属于本单位职责")));
  }

  @Test
  @DisplayName("一(二)2 情况清楚、诉求合理的立行立改：自转办之日起2个工作日")
  void a_clear_matter_is_put_right_within_two_working_days() {
    clock.set(MONDAY.plusDays(1));
    handOver(market);
    acknowledge(Complexity.CLEAR);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-15");
  }

  @Test
  @DisplayName("一(二)2 情况复杂的15个工作日，自转办之日起；由清楚改为复杂不重新起算")
  void a_complex_matter_has_fifteen_working_days_from_the_hand_over() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(2));
    act(handler, c -> house.work.reclassify(c, handler, id(), tag(), "需要现场核实"));
    Duty owed = house.duty(county, id(), DutyKind.RECTIFICATION);
    assertThat(owed.openedOn()).isEqualTo(MONDAY);
    assertThat(owed.dueOn()).isEqualTo("2026-11-02");
  }

  @Test
  @DisplayName("一(二)2 整改时限已过的，不能再改为情况复杂")
  void nothing_becomes_complex_after_its_time() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(3));
    refused(
        "too-late",
        () -> act(handler, c -> house.work.reclassify(c, handler, id(), tag(), "需要现场核实")));
  }

  @Test
  @DisplayName("一(二)2 延期：到期日之前申请一次，向牵头部门说明原因并已向评价人解释，批准后自原到期日起不超过2个工作日")
  void an_extension_is_asked_once_before_the_due_day_and_granted_for_two_working_days() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(2);
    assertThat(house.duty(county, id(), DutyKind.EXTENSION_DECISION).dueOn())
        .isEqualTo("2026-10-14");
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 2, "同意", ""));
    Duty owed = house.duty(county, id(), DutyKind.RECTIFICATION);
    assertThat(owed.originalDueOn()).isEqualTo("2026-10-14");
    assertThat(owed.dueOn()).isEqualTo("2026-10-16");
    refused("extension-asked-already", () -> ask(1));
  }

  @Test
  @DisplayName("一(二)2 到期日当天及以后不能再申请延期")
  void no_extension_is_asked_for_on_the_due_day() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(2));
    refused("too-late-to-extend", () -> ask(1));
  }

  @Test
  @DisplayName("一(二)2 原则上延期不得超过2个工作日：更长的须写明特殊原因")
  void a_longer_extension_needs_a_reason_of_its_own() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(3);
    refused(
        "beyond-the-rule",
        () -> act(lead, c -> house.extending.grant(c, lead, id(), tag(), 3, "同意", "")));
    act(lead, c -> house.extending.grant(c, lead, id(), tag(), 3, "同意", "设备须从省外调运"));
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-19");
  }

  @Test
  @DisplayName("一(二)2 不同意延期的，原时限不变；到期未决定的，差评和决定都逾期")
  void an_undecided_extension_changes_nothing_and_is_overdue() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(2);
    clock.set(MONDAY.plusDays(3));
    turn();
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).state(clock.today()))
        .isEqualTo(DutyState.OVERDUE);
    assertThat(house.duty(county, id(), DutyKind.EXTENSION_DECISION).state(clock.today()))
        .isEqualTo(DutyState.OVERDUE);
    act(lead, c -> house.extending.refuse(c, lead, id(), tag(), "理由不充分"));
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-14");
  }

  @Test
  @DisplayName("一(二)2 延期由牵头部门决定，被评价部门自己不能决定")
  void the_rated_department_decides_nothing_about_itself() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    ask(2);
    refused(
        "not-your-part",
        () -> act(handler, c -> house.extending.grant(c, handler, id(), tag(), 2, "同意", "")));
  }

  @Test
  @DisplayName("一(二)2 牵头部门就是被评价部门的，延期由政务服务管理局决定")
  void the_bureau_decides_when_the_lead_department_is_the_rated_one() {
    UUID bureauUnit = unit(county, "ZWJ");
    house.rate(county, "ZWJ", Level.DISSATISFIED, Source.WINDOW_TERMINAL, MONDAY, "own");
    turn();
    Actor own = house.somebody(county, Role.LEAD_DEPARTMENT, bureauUnit, "景洪市政务服务管理局");
    Actor ownHandler = house.somebody(county, Role.DEPARTMENT_HANDLER, bureauUnit, "景洪市政务服务管理局");
    Actor bureau = house.somebody(county, Role.SERVICE_BUREAU, bureauUnit, "景洪市政务服务管理局");
    UUID id = of(bureauUnit).id;
    act(own, c -> house.work.handOver(c, own, id, tag(id), bureauUnit, ""));
    act(
        ownHandler,
        c -> house.work.acknowledge(c, ownHandler, id, tag(id), Complexity.CLEAR, "综合科"));
    act(ownHandler, c -> house.extending.ask(c, ownHandler, id, tag(id), asked(2)));
    refused(
        "not-your-part",
        () -> act(own, c -> house.extending.grant(c, own, id, tag(id), 2, "同意", "")));
    act(bureau, c -> house.extending.grant(c, bureau, id, tag(id), 2, "同意", ""));
    assertThat(house.duty(county, id, DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-16");
  }

  @Test
  @DisplayName("一(二)2 答复由承办科室拟写、单位负责人签批；退回修改的时限照走")
  void the_section_drafts_and_the_head_signs() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    refused(
        "not-your-part", () -> act(handler, c -> house.answering.sign(c, handler, id(), tag())));
    act(head, c -> house.answering.sendBack(c, head, id(), tag(), "请写明培训情况"));
    assertThat(now().state).isEqualTo(CaseState.ACKNOWLEDGED);
    assertThat(now().answeredAt).isNull();
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    assertThat(now().state).isEqualTo(CaseState.ANSWERED);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).words(clock.today()))
        .isEqualTo("按时完成");
  }

  @Test
  @DisplayName("一(二)2 核查不属实的作解释说明，不作整改")
  void what_did_not_happen_is_explained() {
    assertThatThrownBy(
            () ->
                Draft.of(
                    Finding.UNSUBSTANTIATED,
                    Disposition.RECTIFIED,
                    "调取监控核查",
                    "误会",
                    "已经解释说明",
                    "经核查情况不属实。"))
        .isInstanceOf(Refusal.class);
    handOver(market);
    acknowledge(Complexity.CLEAR);
    draft(Finding.UNSUBSTANTIATED, Disposition.EXPLAINED);
    sign();
    assertThat(now().disposition).isEqualTo(Disposition.EXPLAINED);
  }

  @Test
  @DisplayName("一(二)2 件件有反馈：签批之时即通过查询码答复评价人，每次送达留痕")
  void the_citizen_is_answered_when_the_head_signs() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    UUID id = id();
    List<CaseReplies.Attempt> attempts =
        house.transactions.in(
            county.id(), connection -> house.replies.of(connection, county.id(), id));
    assertThat(attempts)
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.way()).isEqualTo(CaseReplies.Way.RECEIPT);
              assertThat(attempt.outcome()).isEqualTo(CaseReplies.Outcome.POSTED);
            });
  }

  @Test
  @DisplayName("一(二)2 没有整改或解释并答复评价人的差评不能办结")
  void no_case_is_closed_without_an_answer() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    assertThatThrownBy(() -> act(head, c -> house.answering.report(c, head, id(), tag(), "情况属实")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("not-allowed-now");
              assertThat(refusal.chinese()).contains("被评价部门拟写答复");
            });
  }

  @Test
  @DisplayName("一(二)3 整改完成后2个工作日内报送附件2，牵头部门和州政务服务中心同时收到")
  void the_report_reaches_the_lead_and_the_centre_at_the_same_moment() {
    handOver(market);
    acknowledge(Complexity.COMPLEX);
    clock.set(LocalDate.of(2026, 10, 16));
    draft(Finding.PARTLY, Disposition.RECTIFIED);
    sign();
    Duty owed = house.duty(county, id(), DutyKind.REPORT);
    assertThat(owed.kind().clause()).isEqualTo("一(二)3");
    assertThat(owed.dueOn()).isEqualTo("2026-10-20");

    act(head, c -> house.answering.report(c, head, id(), tag(), "情况属实"));

    var report = house.report(prefecture, county, id());
    assertThat(report.getString("leadUnit")).isEqualTo("西双版纳州政务服务管理局");
    assertThat(report.getJsonObject("rectification").getString("kind")).isEqualTo("限期整改");
    assertThat(report.getJsonObject("rectification").getString("inTime")).isEqualTo("按时");
    assertThat(report.getJsonObject("handOver").getString("dueOn")).isEqualTo("2026-11-02");
    assertThat(now().state).isEqualTo(CaseState.CLOSED);
    assertThat(duties(DutyKind.REPORT)).allMatch(duty -> duty.doneAt() != null);
  }

  @Test
  @DisplayName("时限前1个工作日提醒，逾期记录，逾期1个工作日后督办，各一次")
  void whoever_owes_is_reminded_then_late_then_pressed_for_once_each() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    for (int day = 0; day < 12; day++) {
      clock.set(MONDAY.plusDays(day));
      turn();
      turn();
    }
    assertThat(house.events(county, id()))
        .containsSubsequence(CaseEvent.REMINDED, CaseEvent.OVERDUE, CaseEvent.ESCALATED)
        .filteredOn(
            event ->
                event == CaseEvent.REMINDED
                    || event == CaseEvent.OVERDUE
                    || event == CaseEvent.ESCALATED)
        .hasSize(3);
  }

  @Test
  @DisplayName("51号文 评价人信息保护：评价人的姓名和号码，无论由谁写在哪里，被评价部门都看不到")
  void the_citizen_s_name_reaches_nobody_whoever_writes_it_down() {
    Contact contact = new Contact(Optional.of("岩罕香"), "13800138000");
    house.rate(
        county,
        "SJJ",
        Level.DISSATISFIED,
        Source.DEPARTMENT_QR,
        MONDAY,
        "k2",
        "我是岩罕香，13800138000，等了很久",
        Optional.of(contact));
    turn();
    BadReviewCase signed = signed();
    UUID id = signed.id;
    assertThat(signed.words).isEqualTo("我是〔姓名已隐去〕，〔号码已隐去〕，等了很久");
    act(lead, c -> house.work.handOver(c, lead, id, tag(id), market, "请联系岩罕香13800138000"));
    act(handler, c -> house.work.acknowledge(c, handler, id, tag(id), Complexity.CLEAR, "岩罕香窗口"));
    Draft draft =
        Draft.of(
            Finding.PARTLY, Disposition.RECTIFIED, "岩罕香当日办理", "岩罕香未带证件", "已向岩罕香说明", "岩罕香您好，已处理");
    act(handler, c -> house.answering.draft(c, handler, id, tag(id), draft));
    act(head, c -> house.answering.sendBack(c, head, id, tag(id), "再联系岩罕香"));
    act(handler, c -> house.answering.draft(c, handler, id, tag(id), draft));
    act(head, c -> house.answering.sign(c, head, id, tag(id)));
    act(head, c -> house.answering.report(c, head, id, tag(id), "岩罕香已满意"));

    BadReviewCase now = signed();
    assertThat(house.told(county, id)).isNotEmpty().noneMatch(text -> text.contains("岩罕香"));
    assertThat(house.report(prefecture, county, id).toString())
        .doesNotContain("岩罕香")
        .doesNotContain("13800138000")
        .contains("〔姓名已隐去〕");
    assertThat(String.join("", now.section, now.investigation, now.cause, now.measures, now.reply))
        .doesNotContain("岩罕香");
  }

  @Test
  @DisplayName("两人同时办理：后到的看到已经变化，不会覆盖")
  void of_two_at_once_one_wins() {
    handOver(market);
    String seen = tag();
    acknowledge(Complexity.CLEAR);
    refused(
        "changed-meanwhile",
        () ->
            act(
                handler,
                c -> house.work.acknowledge(c, handler, id(), seen, Complexity.COMPLEX, "注册登记科")));
  }

  private void handOver(UUID unit) {
    act(lead, c -> house.work.handOver(c, lead, id(), tag(), unit, ""));
  }

  private void acknowledge(Complexity complexity) {
    act(handler, c -> house.work.acknowledge(c, handler, id(), tag(), complexity, "注册登记科"));
  }

  private void ask(int days) {
    act(handler, c -> house.extending.ask(c, handler, id(), tag(), asked(days)));
  }

  private CaseExtensions.Asked asked(int days) {
    return new CaseExtensions.Asked(days, "需要现场核实", clock.today(), "电话", "已说明需要现场核实");
  }

  private void draft(Finding finding, Disposition disposition) {
    Draft draft = Draft.of(finding, disposition, "调取监控和办件记录", "人手不足", "增开窗口并培训", "已核查并改进，感谢您的评价。");
    act(handler, c -> house.answering.draft(c, handler, id(), tag(), draft));
  }

  private void sign() {
    act(head, c -> house.answering.sign(c, head, id(), tag()));
  }

  private void act(Actor actor, CaseHouse.Act act) {
    house.act(actor, act);
  }

  private void turn() {
    house.turn(List.of(county, prefecture, sibling));
  }

  private List<Duty> duties(DutyKind kind) {
    return house.duties(county, id()).stream().filter(duty -> duty.kind() == kind).toList();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private BadReviewCase now() {
    return all().get(0);
  }

  private BadReviewCase signed() {
    return all().stream().filter(c -> c.contactGiven).findFirst().orElseThrow();
  }

  private BadReviewCase of(UUID unit) {
    return all().stream().filter(c -> c.unitId.equals(unit)).findFirst().orElseThrow();
  }

  private List<BadReviewCase> all() {
    return house.transactions.in(
        county.id(),
        connection ->
            house
                .cases
                .entities
                .createQuery("select c from BadReviewCase c order by c.id", BadReviewCase.class)
                .getResultList());
  }

  private UUID id() {
    return now().id;
  }

  private String tag() {
    return tag(id());
  }

  private String tag(UUID id) {
    return Long.toString(
        all().stream().filter(c -> c.id.equals(id)).findFirst().orElseThrow().version);
  }

  private Tenant tenant(String code) {
    return house.tenants.byCode(code).orElseThrow();
  }

  private UUID unit(Tenant tenant, String code) {
    return house.transactions.in(
        tenant.id(),
        connection ->
            new Organisation()
                .directory(connection, tenant.id())
                .unit(code, MONDAY)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }
}
