package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.rectification.Cases.Search;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of bad reviews narrowed in every way its page offers, for each who works with it. */
@DisplayName("一(二) 差评件列表：按状态、文字、日期、事项、窗口、等级、来源、单位、评价内容查找，只列本人可见的")
class CaseSearchIT extends TwoCases {
  private static final LocalDate FRIDAY = MONDAY.minusDays(3);
  private static final Search ALL =
      new Search(null, false, null, null, null, null, null, null, null, null, null);

  private UUID licence;

  @BeforeEach
  void one_of_another_matter_window_day_level_and_source() {
    house.rate(
        county,
        new EvaluationDraft(
            "k3",
            Level.VERY_DISSATISFIED,
            Source.ONLINE_HALL,
            Terminal.PC,
            Origin.ACTIVE,
            FRIDAY,
            "SJJ",
            Optional.of("JH-04"),
            Optional.empty(),
            Optional.of("0103100013"),
            Optional.empty(),
            1,
            1,
            List.of("113"),
            "许可证_办了100%的冤枉路",
            Optional.empty()));
    licence = newest(county);
  }

  @Test
  void without_a_wish_all_are_listed_the_latest_first_and_page_by_page() {
    assertThat(found(lead, ALL)).containsExactly(licence, repeat, main);
    assertThat(page(lead, null, 2)).containsExactly(licence, repeat);
    assertThat(page(lead, repeat, 2)).containsExactly(main);
  }

  @Test
  void a_state_leaves_those_that_stand_in_it() {
    handOver(main, market);
    assertThat(found(lead, state(CaseState.OPENED))).containsExactly(licence, repeat);
    assertThat(found(lead, state(CaseState.HANDED_OVER))).containsExactly(main);
    assertThat(found(lead, state(CaseState.CLOSED))).isEmpty();
  }

  @Test
  void a_text_is_looked_for_in_number_unit_matter_window_and_words() {
    assertThat(found(lead, text(of(main).number))).containsExactly(main);
    assertThat(found(lead, text("市场监督"))).containsExactly(licence, repeat, main);
    assertThat(found(lead, text("食品经营许可窗"))).containsExactly(licence);
    assertThat(found(lead, text(" 食品经营许可 "))).containsExactly(licence);
    assertThat(found(lead, text("三个小时"))).containsExactly(repeat, main);
    assertThat(found(lead, text("  "))).hasSize(3);
    assertThat(found(lead, text("没有这样的话"))).isEmpty();
  }

  @Test
  void signs_that_stand_for_any_text_in_the_database_stand_for_nothing_here() {
    assertThat(found(lead, text("三%时"))).isEmpty();
    assertThat(found(lead, text("等了_个小时"))).isEmpty();
    assertThat(found(lead, text("100%"))).as("the sign itself is passed over").hasSize(1);
  }

  @Test
  void days_are_those_of_the_rating_both_included() {
    assertThat(found(lead, days(FRIDAY, FRIDAY))).containsExactly(licence);
    assertThat(found(lead, days(MONDAY, null))).containsExactly(repeat, main);
    assertThat(found(lead, days(null, MONDAY))).hasSize(3);
    assertThat(found(lead, days(null, FRIDAY.minusDays(1)))).isEmpty();
    assertThat(found(lead, days(MONDAY.plusDays(1), null))).isEmpty();
  }

  @Test
  void matter_window_level_source_and_unit_each_narrow_it() {
    assertThat(found(lead, of("食品经营", null, null, null, null))).containsExactly(licence);
    assertThat(found(lead, of(null, "食品经营许可窗口", null, null, null))).containsExactly(licence);
    assertThat(found(lead, of(null, null, Level.DISSATISFIED, null, null)))
        .containsExactly(repeat, main);
    assertThat(found(lead, of(null, null, null, Source.ONLINE_HALL.number(), null)))
        .containsExactly(licence);
    handOver(main, market);
    assertThat(found(lead, of(null, null, null, null, market))).contains(main);
    assertThat(found(lead, of(null, null, null, null, police))).isEmpty();
  }

  @Test
  void the_contents_it_chose_narrow_it() {
    assertThat(found(lead, tag("多头跑窗口和部门"))).containsExactly(licence);
    assertThat(found(lead, tag("服务态度生硬"))).isEmpty();
    assertThat(found(lead, tag(" "))).hasSize(3);
  }

  @Test
  void a_department_finds_what_was_handed_to_it_and_nothing_else() {
    Actor officer = house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
    assertThat(found(handler, ALL)).isEmpty();
    handOver(main, market);
    assertThat(found(handler, ALL)).containsExactly(main);
    assertThat(found(officer, ALL)).isEmpty();
    assertThat(seenOf(handler, List.of(main, repeat))).containsExactly(main);
    assertThat(seenOf(officer, List.of(main, repeat))).isEmpty();
    assertThat(seenOf(lead, List.of())).isEmpty();
  }

  @Test
  void a_number_leads_to_its_case_for_whoever_may_see_it() {
    String number = of(main).number;
    assertThat(numbered(lead, number)).contains(main);
    assertThat(numbered(handler, number)).isEmpty();
    handOver(main, market);
    assertThat(numbered(handler, number)).contains(main);
    assertThat(numbered(lead, "ZZ-0")).isEmpty();
  }

  @Test
  void what_is_open_with_a_unit_ends_with_its_answer_and_may_be_asked_by_section() {
    handOver(main, market);
    assertThat(open(null)).containsExactly(main);
    house.act(
        handler,
        c ->
            house.work.acknowledge(
                c, handler, main, tag(main), BadReviewCase.Complexity.CLEAR, "注册登记科"));
    assertThat(open(" 注册登记科 ")).containsExactly(main);
    assertThat(open(" ")).containsExactly(main);
    assertThat(open("信访科")).isEmpty();
    handOver(repeat, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, repeat));
    assertThat(open(null)).containsExactly(main);
  }

  @Test
  void the_case_of_a_rating_is_found_and_held() {
    assertThat(held(of(main).evaluationId)).contains(main);
    assertThat(held(UUID.randomUUID())).isEmpty();
  }

  private Optional<UUID> held(UUID evaluation) {
    return house.transactions.in(
        county.id(), c -> house.cases.lockOfEvaluation(county.id(), evaluation).map(one -> one.id));
  }

  private List<UUID> found(Actor actor, Search search) {
    return house.transactions.in(
        actor.tenantId(),
        c -> house.cases.search(actor, search, null, 50).stream().map(one -> one.id).toList());
  }

  private List<UUID> page(Actor actor, @Nullable UUID before, int most) {
    return house.transactions.in(
        actor.tenantId(),
        c -> house.cases.search(actor, ALL, before, most).stream().map(one -> one.id).toList());
  }

  private List<UUID> seenOf(Actor actor, List<UUID> ids) {
    return house.transactions.in(
        actor.tenantId(), c -> house.cases.seen(actor, ids).stream().map(one -> one.id).toList());
  }

  private Optional<UUID> numbered(Actor actor, String number) {
    return house.transactions.in(
        actor.tenantId(), c -> house.cases.byNumber(actor, number).map(one -> one.id));
  }

  private List<UUID> open(@Nullable String section) {
    return house.transactions.in(
        handler.tenantId(), c -> house.cases.openOf(handler, market, section));
  }

  private static Search state(CaseState state) {
    return new Search(state, false, null, null, null, null, null, null, null, null, null);
  }

  private static Search text(String text) {
    return new Search(null, false, text, null, null, null, null, null, null, null, null);
  }

  private static Search tag(String tag) {
    return new Search(null, false, null, null, null, null, null, null, null, null, tag);
  }

  private static Search days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Search(null, false, null, from, to, null, null, null, null, null, null);
  }

  private static Search of(
      @Nullable String matter,
      @Nullable String window,
      @Nullable Level level,
      @Nullable Integer source,
      @Nullable UUID unit) {
    return new Search(null, false, null, null, null, matter, window, level, source, unit, null);
  }
}
