package org.haochaping.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.duty.DutyKind;
import org.haochaping.evaluation.CorrectedData;
import org.haochaping.evaluation.Outcome;
import org.haochaping.figures.Count;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Level;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseState;
import org.haochaping.rectification.CaseView;
import org.haochaping.retention.DataClass;
import org.haochaping.tenancy.Policies;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On Monday 12 October 2026 a citizen of 景洪市 rates 市场监督管理局 at nine in the morning. */
@DisplayName("评价人凭查询码：改错、追加评价")
class CitizenIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final OwnRatingHouse citizen = new OwnRatingHouse(DEMO.copy(), clock);

  @Test
  @DisplayName("改错：30分钟内由差评改为好评，已立案的差评撤回、时限取消，只计更正后的一件")
  void a_slip_that_was_a_bad_review_is_withdrawn() {
    UUID rating = citizen.rate(Level.VERY_DISSATISFIED, "");
    citizen.open();
    UUID opened = citizen.caseOf(rating);
    clock.pass(Duration.ofMinutes(29));
    citizen.correct(rating, Level.VERY_SATISFIED, "办得很快");

    assertThat(citizen.house.state(citizen.county, opened)).isEqualTo(CaseState.VOIDED);
    assertThat(citizen.house.events(citizen.county, opened))
        .containsExactly(CaseEvent.OPENED, CaseEvent.WITHDRAWN);
    assertThat(citizen.house.duties(citizen.county, opened))
        .allMatch(duty -> duty.doneAt() != null);
    assertThat(citizen.rating(rating).words()).isEqualTo("办得很快");
    Count total = citizen.figures().total();
    assertThat(total.all().total()).isEqualTo(1);
    assertThat(total.all().verySatisfied()).isEqualTo(1);
    assertThat(total.voided()).isZero();
  }

  @Test
  @DisplayName("改错：原评价另行留存，供审计查看，不计入统计")
  void what_was_said_before_is_kept() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "等了很久");
    citizen.correct(rating, Level.SATISFIED, "等了一会儿");
    assertThat(
            citizen.value(
                "select level || words from rating_correction where evaluation_id = ?", rating))
        .isEqualTo("DISSATISFIED等了很久");
    assertThat(citizen.value("select count(*) from journal where kind = 'RatingCorrected'"))
        .isEqualTo(1L);
    assertThat(citizen.figures().total().all().total()).isEqualTo(1);
  }

  @Test
  @DisplayName("改错：差评在立案之前改为好评的，不立案")
  void a_slip_corrected_before_its_case_is_opened_opens_none() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "选错了");
    citizen.correct(rating, Level.SATISFIED, "");
    citizen.open();
    assertThat(citizen.house.caseOf(citizen.county, rating)).isEmpty();
  }

  @Test
  @DisplayName("一(二)1 改错：好评更正为差评的立案，转办时限自更正之日起算")
  void a_correction_to_a_bad_level_opens_a_case_whose_clock_begins_then() {
    clock.pass(Duration.ofHours(14).plusMinutes(50));
    UUID rating = citizen.rate(Level.SATISFIED, "");
    clock.pass(Duration.ofMinutes(20));
    citizen.correct(rating, Level.DISSATISFIED, "材料要了三次");
    citizen.open();
    UUID opened = citizen.caseOf(rating);
    assertThat(citizen.house.duty(citizen.county, opened, DutyKind.HAND_OVER).dueOn())
        .isEqualTo("2026-10-15");
    assertThat(citizen.figures().total().all().bad()).isEqualTo(1);
  }

  @Test
  @DisplayName("改错：差评改为另一等级的差评，牵头部门看到更正后的内容，号码隐去")
  void a_bad_review_corrected_to_another_level_stays_open_with_the_new_words() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "态度不好");
    citizen.open();
    citizen.correct(rating, Level.VERY_DISSATISFIED, "态度很差，请打13800138000。岩温");
    UUID opened = citizen.caseOf(rating);
    CaseView seen = citizen.house.seen(citizen.lead(), opened).orElseThrow();
    assertThat(seen.level()).isEqualTo(Level.VERY_DISSATISFIED);
    assertThat(seen.words()).contains("态度很差").doesNotContain("13800138000").doesNotContain("岩温");
    assertThat(seen.state()).isEqualTo(CaseState.OPENED);
    assertThat(citizen.house.events(citizen.county, opened)).contains(CaseEvent.AMENDED);
  }

  @Test
  @DisplayName("改错：超过30分钟不能更正")
  void after_half_an_hour_nothing_is_corrected() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "选错了");
    assertThat(citizen.canCorrect(rating)).isTrue();
    clock.pass(Duration.ofMinutes(30));
    assertThat(citizen.canCorrect(rating)).isFalse();
    refused("not-correctable", () -> citizen.correct(rating, Level.SATISFIED, ""));
    assertThat(citizen.figures().total().all().bad()).isEqualTo(1);
  }

  @Test
  @DisplayName("改错：已转办的不能更正")
  void once_an_office_has_it_nothing_is_corrected() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "选错了");
    citizen.open();
    citizen.handOver(citizen.caseOf(rating));
    assertThat(citizen.canCorrect(rating)).isFalse();
    refused("not-correctable", () -> citizen.correct(rating, Level.SATISFIED, ""));
  }

  @Test
  @DisplayName("改错：只能更正一次；没有变化的不算更正；差评须说明原因")
  void a_slip_is_corrected_once() {
    UUID rating = citizen.rate(Level.SATISFIED, "很好");
    refused("nothing-corrected", () -> citizen.correct(rating, Level.SATISFIED, "很好"));
    refused("reason-missing", () -> citizen.correct(rating, Level.DISSATISFIED, ""));
    citizen.correct(rating, Level.BASICALLY_SATISFIED, "还行");
    assertThat(citizen.canCorrect(rating)).isFalse();
    refused("not-correctable", () -> citizen.correct(rating, Level.SATISFIED, "很好"));
  }

  @Test
  @DisplayName("改错：期间已经结算的不能更正")
  void what_was_closed_is_not_corrected() {
    UUID rating = citizen.rate(Level.SATISFIED, "");
    citizen.value(
        "insert into closing (tenant_id, id, period, first_day, last_day, version, cut_off,"
            + " definitions, policy_version, figures, sha256, closed_by, closed_at) values (?,"
            + " gen_random_uuid(), '2026-10', '2026-10-01', '2026-10-31', 1, now(), 'test', 'test',"
            + " '{}', '', '', now()) returning 1",
        citizen.county.id());
    assertThat(citizen.canCorrect(rating)).isFalse();
    refused("not-correctable", () -> citizen.correct(rating, Level.BASICALLY_SATISFIED, ""));
  }

  @Test
  @DisplayName("改错：已要求删除个人信息的不再更正，更正前后的话一并删除")
  void who_wants_his_words_gone_corrects_nothing_more_and_both_go() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "等了很久");
    citizen.correct(rating, Level.SATISFIED, "等了一会儿");
    UUID other = citizen.rate(Level.SATISFIED, "很好");
    citizen.value(
        "insert into erasure_request (tenant_id, evaluation_id, requested_at) values (?, ?, now())"
            + " returning 1",
        citizen.county.id(),
        other);
    assertThat(citizen.canCorrect(other)).isFalse();
    citizen
        .house
        .transactions()
        .run(
            citizen.county.id(),
            c ->
                new CorrectedData()
                    .erase(c, citizen.county.id(), DataClass.WORDS, List.of(rating)));
    assertThat(citizen.value("select words from rating_correction")).isEqualTo("");
  }

  @Test
  @DisplayName("改错：各地可另定时限，0为不开放")
  void a_tenant_can_rule_otherwise() {
    rule("correction", "minutes", 0);
    UUID rating = citizen.rate(Level.SATISFIED, "");
    assertThat(citizen.canCorrect(rating)).isFalse();
  }

  @Test
  @DisplayName("改错：撤回的差评，被评价部门看不到")
  void the_rated_office_never_sees_what_was_withdrawn() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "选错了");
    citizen.open();
    citizen.correct(rating, Level.SATISFIED, "");
    UUID withdrawn = citizen.caseOf(rating);
    assertThat(citizen.house.seen(citizen.handler(), withdrawn)).isEmpty();
    assertThat(citizen.house.seen(citizen.approver(), withdrawn)).isEmpty();
    assertThat(citizen.house.seen(citizen.lead(), withdrawn))
        .hasValueSatisfying(view -> assertThat(view.withdrawn()).isTrue());
  }

  @Test
  @DisplayName("追加评价：答复之后可以追加一次，首次评价不变，追加单独统计、不计入比率")
  void after_the_answer_a_citizen_rates_once_more_and_it_is_counted_apart() {
    UUID first = citizen.answered("等了很久");
    assertThat(citizen.canFollowUp(first)).isTrue();
    Outcome.Accepted done = citizen.followUp(first, Level.SATISFIED, "已经改了");
    assertThat(citizen.rating(done.evaluationId()).assessNumber()).isEqualTo(2);
    assertThat(citizen.rating(done.evaluationId()).followsId()).isEqualTo(first);
    assertThat(citizen.rating(first).level()).isEqualTo(Level.DISSATISFIED);
    assertThat(citizen.canFollowUp(first)).isFalse();
    assertThat(citizen.house.events(citizen.county, citizen.caseOf(first)))
        .contains(CaseEvent.FOLLOWED_UP);
    Count total = citizen.figures().total();
    assertThat(total.all().total()).isEqualTo(1);
    assertThat(total.active().total()).isEqualTo(1);
    assertThat(total.followUps().total()).isEqualTo(1);
    assertThat(total.followUps().satisfied()).isEqualTo(1);
  }

  @Test
  @DisplayName("追加评价：同一内容重复提交得到同一查询码，另一内容不予接收")
  void the_same_follow_up_twice_gives_the_same_receipt_and_another_is_refused() {
    UUID first = citizen.answered("等了很久");
    Outcome.Accepted done = citizen.followUp(first, Level.SATISFIED, "");
    Outcome.Accepted again = citizen.followUp(first, Level.SATISFIED, "");
    assertThat(again.repeated()).isTrue();
    assertThat(again.receipt()).isEqualTo(done.receipt());
    refused("followed-up-already", () -> citizen.followUp(first, Level.VERY_DISSATISFIED, "又变了"));
    refused(
        "follow-up-itself", () -> citizen.followUp(done.evaluationId(), Level.VERY_SATISFIED, ""));
  }

  @Test
  @DisplayName("追加评价：答复之前不能追加")
  void before_the_answer_nothing_is_followed_up() {
    UUID first = citizen.rate(Level.DISSATISFIED, "等了很久");
    refused("not-answered-yet", () -> citizen.followUp(first, Level.SATISFIED, ""));
    citizen.open();
    assertThat(citizen.canFollowUp(first)).isFalse();
    citizen.handOver(citizen.caseOf(first));
    refused("not-answered-yet", () -> citizen.followUp(first, Level.SATISFIED, ""));
  }

  @Test
  @DisplayName("追加评价：没有立案的，评价后30日内可以追加，之后不能")
  void a_rating_without_a_case_is_followed_up_within_thirty_days() {
    UUID first = citizen.rate(Level.SATISFIED, "");
    UUID other = citizen.rate(Level.SATISFIED, "");
    clock.set(MONDAY.plusDays(30));
    assertThat(citizen.canFollowUp(other)).isTrue();
    citizen.followUp(first, Level.VERY_SATISFIED, "");
    clock.set(MONDAY.plusDays(31));
    assertThat(citizen.canFollowUp(other)).isFalse();
    refused("follow-up-closed", () -> citizen.followUp(other, Level.VERY_SATISFIED, ""));
  }

  @Test
  @DisplayName("一(一) 追加的差评另立一件，写明首次评价的差评件；评价人的姓名、号码仍不外露")
  void a_bad_follow_up_opens_a_case_of_its_own_that_names_the_first() {
    UUID first = citizen.answered("等了很久");
    String number =
        (String)
            citizen.value("select number from bad_review_case where id = ?", citizen.caseOf(first));
    UUID second =
        citizen.followUp(first, Level.VERY_DISSATISFIED, "根本没改，打13800138000。岩温").evaluationId();
    citizen.open();
    UUID opened = citizen.caseOf(second);
    CaseView seen = citizen.house.seen(citizen.lead(), opened).orElseThrow();
    assertThat(seen.followUp()).isTrue();
    assertThat(seen.firstNumber()).isEqualTo(number);
    assertThat(seen.words()).contains("根本没改").doesNotContain("13800138000").doesNotContain("岩温");
    assertThat(citizen.house.told(citizen.county, opened).get(0)).contains("追加评价").contains(number);
    assertThat(citizen.house.duty(citizen.county, opened, DutyKind.HAND_OVER).dueOn())
        .isEqualTo("2026-10-14");
    assertThat(citizen.figures().total().followUps().bad()).isEqualTo(1);
    assertThat(citizen.figures().total().all().bad()).isEqualTo(1);
  }

  @Test
  @DisplayName("一次一评 追加评价：同一次服务，不论从哪个渠道，只追加一次")
  void a_service_is_followed_up_once_whatever_the_channel() {
    UUID first = citizen.rate(Level.SATISFIED, "", Optional.of("JH-2026-000123"), Optional.empty());
    citizen.followUp(first, Level.VERY_SATISFIED, "");
    assertThat(citizen.value("select count(*) from vault_entry")).isEqualTo(1L);
    assertThat(citizen.pushed(Level.SATISFIED, "JH-2026-000123"))
        .isInstanceOf(Outcome.Refused.class);

    UUID other = citizen.rate(Level.SATISFIED, "", Optional.of("JH-2026-000124"), Optional.empty());
    assertThat(citizen.pushed(Level.SATISFIED, "JH-2026-000124"))
        .isInstanceOf(Outcome.Accepted.class);
    refused("followed-up-already", () -> citizen.followUp(other, Level.VERY_SATISFIED, ""));
  }

  @Test
  @DisplayName("三(一)5 追加评价：填了别人编号的人追加评价，不妨碍本人追加")
  void who_typed_another_s_number_takes_no_follow_up_from_him() {
    UUID stranger = citizen.rateTyping(Level.SATISFIED, "", "JH-2026-000125");
    UUID own = citizen.rate(Level.SATISFIED, "", Optional.of("JH-2026-000125"), Optional.empty());
    citizen.followUp(stranger, Level.VERY_DISSATISFIED, "其实慢");
    assertThat(citizen.followUp(own, Level.VERY_SATISFIED, "").repeated()).isFalse();
    assertThat(citizen.pushed(Level.SATISFIED, "JH-2026-000125"))
        .isInstanceOf(Outcome.Refused.class);
  }

  private void rule(String rule, String item, int value) {
    citizen
        .house
        .transactions()
        .run(
            citizen.county.id(),
            connection ->
                new Policies()
                    .record(
                        connection,
                        citizen.county.id(),
                        MONDAY,
                        Json.createObjectBuilder()
                            .add(
                                rule,
                                Json.createObjectBuilder().add(item, value).add("clause", "本地约定"))
                            .build(),
                        "test",
                        clock.instant()));
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
