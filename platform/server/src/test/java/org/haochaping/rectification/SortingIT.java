package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.record.RecordRooms;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.api.ServiceStatus;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On Monday 12 October 2026 two citizens of 景洪市 rate 市场监督管理局 badly for the same. */
@DisplayName("一(二)1 牵头部门的梳理：并案与批量转办")
class SortingIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();
  private static final String FIRST = "查验窗口等了三个小时";
  private static final String AGAIN = "查验窗口,等了三个小时!";

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final CaseHouse house = new CaseHouse(DEMO.copy(), clock);
  private final Tenant county = house.tenant("532801");
  private final Tenant prefecture = house.tenant("532800");
  private final Tenant sibling = house.tenant("532822");
  private Actor lead;
  private Actor handler;
  private Actor head;
  private UUID market;
  private UUID police;
  private UUID main;
  private UUID repeat;

  @BeforeEach
  void two_bad_reviews_have_arrived() {
    market = unit(county, "SJJ");
    police = unit(county, "GAJ");
    lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
    handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    main = rated(county, "SJJ", "k1", FIRST, Optional.empty());
    repeat = rated(county, "SJJ", "k2", AGAIN, Optional.empty());
  }

  @Test
  @DisplayName("一(二)1 重复评价并案：并入主件，主件和本件都写明")
  void a_repeat_is_merged_into_its_main_case() {
    merge(repeat, main);
    assertThat(of(repeat).state).isEqualTo(CaseState.MERGED);
    assertThat(of(repeat).mergedInto).isEqualTo(main);
    assertThat(house.events(county, repeat)).contains(CaseEvent.MERGED);
    assertThat(house.events(county, main)).contains(CaseEvent.TAKEN_IN);
    assertThat(of(main).state).isEqualTo(CaseState.OPENED);
  }

  @Test
  @DisplayName("一(二)1 并案不延长转办时限：主件转办时本件的转办才算完成，原时限仍可见")
  void merging_wins_no_time_for_the_hand_over() {
    merge(repeat, main);
    assertThat(house.duty(county, repeat, DutyKind.HAND_OVER).state(clock.today()))
        .isNotEqualTo(DutyState.DONE);
    handOver(main, market);
    Duty owed = house.duty(county, repeat, DutyKind.HAND_OVER);
    assertThat(owed.state(clock.today())).isEqualTo(DutyState.DONE);
    assertThat(owed.dueOn()).isEqualTo("2026-10-14");
    assertThat(kinds(repeat)).containsExactly(DutyKind.HAND_OVER);
  }

  @Test
  @DisplayName("一(二)1 主件已转办的，并案即完成本件的转办，被评价部门随即可见")
  void a_repeat_of_what_is_with_its_department_goes_there_at_once() {
    handOver(main, market);
    assertThat(seen(handler, repeat)).isFalse();
    merge(repeat, main);
    assertThat(house.duty(county, repeat, DutyKind.HAND_OVER).state(clock.today()))
        .isEqualTo(DutyState.DONE);
    assertThat(seen(handler, repeat)).isTrue();
  }

  @Test
  @DisplayName("一(二)1 主件未转办前，被评价部门看不到并入的差评；主件退回的，一并退回")
  void a_repeat_is_seen_by_the_department_only_with_its_main_case() {
    merge(repeat, main);
    assertThat(seen(handler, repeat)).isFalse();
    handOver(main, market);
    assertThat(seen(handler, repeat)).isTrue();
    house.act(handler, c -> house.work.giveBack(c, handler, main, tag(main), "不属于本单位职责"));
    assertThat(seen(handler, repeat)).isFalse();
    handOver(main, police);
    assertThat(of(repeat).unitId).isEqualTo(police);
    assertThat(of(repeat).handOvers).isEqualTo(2);
  }

  @Test
  @DisplayName("一(二)2 件件有反馈：主件答复时，并入差评的评价人凭查询码看到同一答复，并记入反馈")
  void the_answer_to_the_main_case_answers_the_repeat() {
    merge(repeat, main);
    handOver(main, market);
    assertThat(progress(repeat).state()).isEqualTo("HANDED_OVER");
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    CaseProgress.Progress told = progress(repeat);
    assertThat(told.state()).isEqualTo("CLOSED");
    assertThat(told.answer()).map(CaseProgress.Answer::text).contains("已核查并改进，感谢您的评价。");
    assertThat(told.steps()).extracting(CaseProgress.Step::text).noneMatch(t -> t.contains("5328"));
    assertThat(replies(repeat)).isEqualTo(1);
    assertThat(of(repeat).state).isEqualTo(CaseState.MERGED);
    assertThat(of(repeat).answeredAt).isEqualTo(of(main).answeredAt);
    assertThat(of(repeat).closedAt).isEqualTo(of(main).closedAt);
  }

  @Test
  @DisplayName("二(二)3 主件经复核不予采纳：并入的差评恢复待转办，重新计时")
  void a_void_main_case_lets_the_repeat_go() {
    merge(repeat, main);
    handOver(main, market);
    clock.set(MONDAY.plusDays(3));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.voided(c, lead, house.files.of(lead, main).orElseThrow(), "经复核，该评价不予采纳。"));
    assertThat(of(main).state).isEqualTo(CaseState.VOIDED);
    BadReviewCase alone = of(repeat);
    assertThat(alone.state).isEqualTo(CaseState.OPENED);
    assertThat(alone.mergedInto).isNull();
    assertThat(house.events(county, repeat)).contains(CaseEvent.UNMERGED);
    assertThat(house.duty(county, repeat, DutyKind.HAND_OVER).dueOn()).isEqualTo("2026-10-19");
    assertThat(progress(repeat).state()).isEqualTo("OPENED");
    assertThat(progress(repeat).answer()).isEmpty();
  }

  @Test
  @DisplayName("二(二)1 并入的差评自随主件转办之日起可以申请复核，不予采纳的只涉及它自己")
  void a_repeat_can_be_appealed_about_by_itself() {
    merge(repeat, main);
    assertThat(file(repeat)).isEmpty();
    handOver(main, market);
    CaseFile known = file(repeat).orElseThrow();
    assertThat(known.handedOverOn()).isEqualTo(MONDAY);
    house.transactions.run(
        prefecture.id(), c -> house.files.voided(c, lead, known, "经复核，该评价不予采纳。"));
    assertThat(of(repeat).state).isEqualTo(CaseState.VOIDED);
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
  }

  @Test
  @DisplayName("一(二)4 回访不实退回整改的是主件；并入的差评保留已有答复，重新答复时一并更新")
  void a_reopened_main_case_leaves_the_repeat_answered() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
    assertThat(progress(repeat).answer()).isPresent();
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    assertThat(replies(repeat)).isEqualTo(2);
  }

  @Test
  @DisplayName("一(二)4 回访只抽主件")
  void only_main_cases_are_drawn_for_call_backs() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    List<CaseFile> reported =
        house.transactions.in(
            prefecture.id(),
            c ->
                house.files.reported(
                    c, prefecture.id(), start(MONDAY), start(MONDAY.plusDays(30))));
    assertThat(reported).extracting(CaseFile::id).containsExactly(main);
  }

  @Test
  @DisplayName("一(二)1 答复之前可以撤销并案，时限不因此变长；答复之后不能")
  void a_merger_is_undone_until_the_answer() {
    merge(repeat, main);
    unmerge(repeat);
    assertThat(of(repeat).state).isEqualTo(CaseState.OPENED);
    assertThat(kinds(repeat)).containsExactly(DutyKind.HAND_OVER);
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    refused("answered-with-main", () -> unmerge(repeat));
  }

  @Test
  @DisplayName("一(二)1 不能并入自己、已并案、已答复、别处的差评，已转办的也不能并案")
  void what_cannot_be_merged_is_refused_with_what_to_do() {
    UUID third = rated(county, "SJJ", "k3", "别的事情", Optional.empty());
    UUID elsewhere = rated(sibling, "SJJ", "k1", FIRST, Optional.empty());
    refused("merged-into-itself", () -> merge(repeat, repeat));
    refused("merged-across", () -> merge(repeat, elsewhere));
    merge(repeat, main);
    refused("main-not-open", () -> merge(third, repeat));
    refused("has-merged", () -> merge(main, third));
    refused("not-allowed-now", () -> merge(repeat, third));
    handOver(main, market);
    refused("not-allowed-now", () -> merge(main, third));
    refused("not-your-part", () -> mergeBy(handler, main, third));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    refused("main-not-open", () -> merge(third, main));
  }

  @Test
  @DisplayName("一(二)1 疑似重复：同一单位同一事项相近日期，内容、联系方式或办件相同的，写明理由，不自动并案")
  void likely_repeats_are_told_with_the_reason() {
    Contact one = new Contact(Optional.of("岩罕香"), "13800138000");
    UUID third = rated(county, "SJJ", "k3", "又来一次", Optional.of(one));
    UUID fourth = rated(county, "SJJ", "k4", "还是没办好", Optional.of(one));
    UUID fifth = served("k5", "YNJH-001", 1);
    UUID sixth = served("k6", "YNJH-001", 2);
    rated(county, "GAJ", "k7", FIRST, Optional.empty());
    List<Repeats.Likely> likely = likely();
    assertThat(likely)
        .extracting(Repeats.Likely::id)
        .containsExactlyInAnyOrder(main, repeat, third, fourth, fifth, sixth);
    assertThat(reasons(likely, repeat)).containsExactly(Repeats.Reason.WORDS);
    assertThat(reasons(likely, fourth)).containsExactly(Repeats.Reason.CITIZEN);
    assertThat(reasons(likely, sixth)).containsExactly(Repeats.Reason.SERVICE);
    assertThat(of(repeat).state).isEqualTo(CaseState.OPENED);
  }

  @Test
  @DisplayName("一(二)1 相隔超过15天的不算疑似重复")
  void what_was_said_long_ago_is_no_repeat() {
    clock.set(MONDAY.plusDays(16));
    UUID late = rated(county, "SJJ", "k3", FIRST, Optional.empty());
    assertThat(likely()).extracting(Repeats.Likely::id).doesNotContain(late);
  }

  @Test
  @DisplayName("一(二)1 批量转办：逐件各自转办；他人先办的单独说明，不影响其他")
  void many_are_handed_over_and_each_tells_what_became_of_it() {
    UUID third = rated(county, "GAJ", "k3", "窗口没有人", Optional.empty());
    long stale = of(repeat).version;
    handOver(repeat, market);
    List<BulkHandOver.Outcome> outcomes =
        house.bulk.handOver(
            lead,
            List.of(
                new BulkHandOver.Wanted(main, of(main).version, null),
                new BulkHandOver.Wanted(repeat, stale, null),
                new BulkHandOver.Wanted(third, of(third).version, market),
                new BulkHandOver.Wanted(UUID.randomUUID(), 1L, null)),
            "请按时办理");
    assertThat(outcomes)
        .extracting(BulkHandOver.Outcome::handedOver)
        .containsExactly(true, false, true, false);
    assertThat(outcomes)
        .extracting(BulkHandOver.Outcome::code)
        .containsExactly(null, "changed-meanwhile", null, "case-unknown");
    assertThat(of(main).state).isEqualTo(CaseState.HANDED_OVER);
    assertThat(of(third).unitId).isEqualTo(market);
    assertThat(house.told(county, main)).contains("转至景洪市市场监督管理局：请按时办理");
  }

  @Test
  @DisplayName("一(二)1 批量转办只有牵头部门能办")
  void only_the_lead_hands_many_over() {
    List<BulkHandOver.Outcome> outcomes =
        house.bulk.handOver(
            head, List.of(new BulkHandOver.Wanted(main, of(main).version, null)), "");
    assertThat(outcomes).extracting(BulkHandOver.Outcome::code).containsExactly("case-unknown");
    assertThat(of(main).state).isEqualTo(CaseState.OPENED);
  }

  @Test
  @DisplayName("一(二)2 承办科室按办件记录提出；没有记录的不提")
  void the_section_is_proposed_from_the_service_record() {
    UUID served = served("k5", "YNJH-001", 1);
    assertThat(proposed(served)).isEmpty();
    record("YNJH-001", "SJJ-DJ");
    assertThat(proposed(served))
        .contains(new SectionProposal.Proposed("注册登记科", SectionProposal.Basis.SERVICE_RECORD));
    assertThat(proposed(main)).isEmpty();
  }

  @Test
  @DisplayName("一(二)2 转到别的部门的，不提原部门的科室")
  void a_section_of_another_department_is_not_proposed() {
    UUID served = served("k5", "YNJH-001", 1);
    record("YNJH-001", "SJJ-DJ");
    handOver(served, police);
    assertThat(proposed(served)).isEmpty();
  }

  @Test
  @DisplayName("一(二)2 主办与协办：协办单位看得到差评，提交协办意见；由主办单位答复")
  void an_assisting_department_gives_its_opinion_to_the_one_in_charge() {
    Actor helper = helper();
    assertThat(shown(helper, main)).isFalse();
    house.act(
        lead, c -> house.work.handOver(c, lead, main, tag(main), market, "", List.of(police)));
    assertThat(shown(helper, main)).isTrue();
    assertThat(parties(helper)).containsExactly(Party.ASSISTING);
    assertThat(contribution()).isNull();
    assertThat(awaited(helper)).containsExactly(main);
    contribute(helper, "已核对本局办理记录");
    assertThat(awaited(helper)).isEmpty();
    contribute(helper, "已核对本局办理记录，窗口当日停电");
    assertThat(contribution()).isEqualTo("已核对本局办理记录，窗口当日停电");
    assertThat(house.events(county, main)).contains(CaseEvent.CALLED_IN, CaseEvent.CONTRIBUTED);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    refused("not-allowed-now", () -> contribute(helper, "补充一点意见"));
    assertThat(of(main).unitId).isEqualTo(market);
  }

  @Test
  @DisplayName("一(二)2 主办单位可以邀请协办；不能邀请自己和别处的单位，协办单位不参与复核、不代主办签收")
  void the_department_in_charge_calls_in_others_of_its_place() {
    Actor helper = helper();
    handOver(main, market);
    house.act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, main, tag(main), BadReviewCase.Complexity.CLEAR, "注册登记科"));
    refused("assists-itself", () -> callIn(market));
    refused("unit-unknown", () -> callIn(unit(sibling, "GAJ")));
    callIn(police);
    callIn(police);
    assertThat(
            house.transactions.in(county.id(), c -> house.assists.of(of(main))).stream()
                .map(assist -> assist.unitName))
        .containsExactly("景洪市公安局");
    assertThat(seen(helper, main)).isFalse();
    assertThat(shown(helper, main)).isTrue();
    refused(
        "not-your-part",
        () -> house.act(helper, c -> house.work.reclassify(c, helper, main, tag(main), "较为复杂")));
  }

  @Test
  @DisplayName("一(二)4 回访不实重新整改的，原协办单位继续协办")
  void who_helped_helps_again_when_it_is_rectified_again() {
    Actor helper = helper();
    house.act(
        lead, c -> house.work.handOver(c, lead, main, tag(main), market, "", List.of(police)));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    assertThat(shown(helper, main)).isTrue();
    assertThat(contribution()).isNull();
  }

  @Test
  @DisplayName("一(二)1 退回重新转办的，原协办单位不再协办")
  void who_helped_helps_no_more_when_it_was_given_back() {
    Actor helper = helper();
    house.act(
        lead, c -> house.work.handOver(c, lead, main, tag(main), market, "", List.of(police)));
    assertThat(shown(helper, main)).isTrue();
    house.act(handler, c -> house.work.giveBack(c, handler, main, tag(main), "不属于本单位职责"));
    assertThat(shown(helper, main)).isFalse();
    handOver(main, market);
    assertThat(shown(helper, main)).isFalse();
  }

  private Actor helper() {
    return house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
  }

  private void callIn(UUID unit) {
    house.act(handler, c -> house.assisting.callIn(c, handler, main, tag(main), List.of(unit)));
  }

  private void contribute(Actor helper, String text) {
    house.act(helper, c -> house.assisting.contribute(c, helper, main, tag(main), text));
  }

  private String contribution() {
    return house.transactions.in(county.id(), c -> house.assists.of(of(main)).get(0).contribution);
  }

  private List<UUID> awaited(Actor actor) {
    return house.transactions.in(county.id(), c -> house.assists.awaited(actor)).stream()
        .map(CaseAssists.Awaited::caseId)
        .toList();
  }

  private boolean shown(Actor actor, UUID id) {
    return house.transactions.in(actor.tenantId(), c -> house.cases.shown(actor, id).isPresent());
  }

  private List<Party> parties(Actor actor) {
    return house.transactions.in(actor.tenantId(), c -> house.assists.parties(of(main), actor));
  }

  private Optional<SectionProposal.Proposed> proposed(UUID id) {
    BadReviewCase about = of(id);
    return house.transactions.in(county.id(), c -> house.sections.of(c, about));
  }

  private void record(String number, String unit) {
    ServiceRecordDraft draft =
        new ServiceRecordDraft(
            number,
            1,
            Source.DEPARTMENT_QR,
            unit,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ServiceStatus.FINISHED,
            Optional.of(MONDAY),
            Optional.of(MONDAY),
            true);
    ChannelInstance channel =
        new ChannelInstance(UUID.randomUUID(), "hall", "网上大厅", "hall", Map.of(), true);
    house.transactions.run(
        county.id(),
        c ->
            assertThat(
                    RecordRooms.records(Intakes.keys(), clock)
                        .accept(c, county.id(), channel, List.of(draft)))
                .allMatch(taken -> taken.problems().isEmpty()));
  }

  private UUID rated(
      Tenant tenant, String unit, String key, String words, Optional<Contact> contact) {
    house.rate(
        tenant, unit, Level.DISSATISFIED, Source.DEPARTMENT_QR, clock.today(), key, words, contact);
    return newest(tenant);
  }

  private UUID served(String key, String record, int service) {
    house.rate(
        county,
        CaseHouse.draft(
            "SJJ",
            Level.DISSATISFIED,
            Source.DEPARTMENT_QR,
            clock.today(),
            key,
            "",
            Optional.empty(),
            Optional.of(record),
            service));
    return newest(county);
  }

  private UUID newest(Tenant tenant) {
    house.turn(List.of(county, prefecture, sibling));
    List<UUID> waiting = house.waiting(tenant);
    return waiting.get(waiting.size() - 1);
  }

  private void merge(UUID one, UUID into) {
    mergeBy(lead, one, into);
  }

  private void mergeBy(Actor actor, UUID one, UUID into) {
    house.act(actor, c -> house.merging.merge(c, actor, one, tag(one), into, ""));
  }

  private void unmerge(UUID one) {
    house.act(lead, c -> house.merging.unmerge(c, lead, one, tag(one), "不是同一件事"));
  }

  private void handOver(UUID one, UUID unit) {
    house.act(lead, c -> house.work.handOver(c, lead, one, tag(one), unit, ""));
  }

  private BadReviewCase of(UUID id) {
    return house.transactions.in(prefecture.id(), c -> house.cases.any(id).orElseThrow());
  }

  private String tag(UUID id) {
    return Long.toString(of(id).version);
  }

  private boolean seen(Actor actor, UUID id) {
    return house.transactions.in(actor.tenantId(), c -> house.cases.byId(actor, id).isPresent());
  }

  private Optional<CaseFile> file(UUID id) {
    return house.transactions.in(prefecture.id(), c -> house.files.of(lead, id));
  }

  private List<DutyKind> kinds(UUID id) {
    return house.duties(county, id).stream().map(Duty::kind).toList();
  }

  private int replies(UUID id) {
    return house.transactions.in(county.id(), c -> house.replies.of(c, county.id(), id)).size();
  }

  private CaseProgress.Progress progress(UUID id) {
    CaseProgress progress = new CaseProgress();
    progress.cases = house.cases;
    progress.timeline = house.timeline;
    UUID evaluation = house.evaluation(county, id);
    return house.transactions.in(
        county.id(), c -> progress.of(c, county.id(), evaluation).orElseThrow());
  }

  private List<Repeats.Likely> likely() {
    return house.transactions.in(prefecture.id(), c -> house.repeats.likely(lead));
  }

  private static List<Repeats.Reason> reasons(List<Repeats.Likely> likely, UUID id) {
    return likely.stream()
        .filter(one -> one.id().equals(id))
        .flatMap(one -> one.of().stream())
        .flatMap(other -> other.reasons().stream())
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Duty.CHINA).toInstant();
  }

  private UUID unit(Tenant tenant, String code) {
    return house.transactions.in(
        tenant.id(),
        c ->
            new Organisation()
                .directory(c, tenant.id())
                .unit(code, MONDAY)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
