package org.haochaping.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.ScoreBook;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresJson;
import org.haochaping.figures.FiguresView;
import org.haochaping.figures.RowCounts;
import org.haochaping.figures.ScoreCount;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Source;
import org.haochaping.retention.DataClass;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)6至8 整体绩效的得分：登记一次，单独列示，不计入好评率和差评率")
class ScoresIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(TODAY);
  private final UUID market = new Ratings(database, tree.jinghong()).department("SJJ", "市监局");
  private final UUID police = new Ratings(database, tree.jinghong()).department("GAJ", "公安局");
  private final Actor lead = People.of(People.jinghong(tree), Role.LEAD_DEPARTMENT);
  private final ChannelInstance channel =
      new ChannelInstance(
          UUID.randomUUID(), "third-party", "第三方评价", "channel-third-party", Map.of(), true);
  private final Scores scores = new Scores();
  private final ScoreDesk desk = new ScoreDesk();

  ScoresIT() throws SQLException {
    scores.organisation = new Organisation();
    scores.keys = Intakes.keys();
    scores.journal = new Journal(clock);
    scores.clock = clock;
    desk.organisation = new Organisation();
    desk.scores = scores;
    desk.clock = clock;
  }

  @Test
  void the_same_report_enters_a_unit_s_score_once() {
    assertThat(enter(score("R1:SJJ", "SJJ", "86.5", "100", LAST))).isEqualTo(taken(false));
    assertThat(enter(score("R1:SJJ", "SJJ", "86.50", "100.00", LAST))).isEqualTo(taken(true));
    assertThat(codes(enter(score("R1:SJJ", "SJJ", "87", "100", LAST))))
        .containsExactly("idempotency-conflict");
    assertThat(listed()).extracting(ScoreRows.Score::score).containsExactly(points("86.50"));
  }

  @Test
  void one_entered_wrongly_is_withdrawn_with_its_reason_and_its_report_enters_another() {
    enter(score("R1:SJJ", "SJJ", "8.65", "100", LAST));
    UUID wrong = listed().get(0).id();
    assertThat(withdraw(lead, wrong)).isTrue();
    assertThat(withdraw(lead, wrong)).as("a second time").isFalse();
    assertThat(enter(score("R1:SJJ", "SJJ", "86.5", "100", LAST))).isEqualTo(taken(false));
    assertThat(listed()).hasSize(2);
    ScoreRows.Score gone =
        listed().stream().filter(one -> one.id().equals(wrong)).findFirst().orElseThrow();
    assertThat(gone.withdrawnWhy()).isEqualTo("小数点登记有误");
    assertThat(gone.withdrawnBy()).isEqualTo(lead.name());
    assertThat(count().scores())
        .containsExactly(new ScoreCount(Source.THIRD_PARTY, market, 1, points("86.50")));
  }

  @Test
  void what_cannot_be_entered_is_told_with_all_that_is_wrong() {
    assertThat(codes(enter(score("", "NOBODY", "1", "100", TODAY.plusDays(1)))))
        .containsExactlyInAnyOrder("assessment-not-over", "unit-unknown", "once-key-missing");
    ScoreDraft rating =
        new ScoreDraft(
            "k",
            Source.HOTLINE,
            "SJJ",
            BigDecimal.ONE,
            BigDecimal.TEN,
            "某公司",
            "访谈",
            FIRST,
            LAST,
            Optional.empty(),
            "",
            "");
    assertThat(codes(enter(rating))).containsExactly("source-has-no-scores");
    assertThat(listed()).isEmpty();
  }

  @Test
  void a_closing_lists_the_mean_of_a_hundred_points_by_unit_and_counts_no_rating() {
    enter(score("R1:SJJ", "SJJ", "52", "60", LAST));
    enter(score("R2:SJJ", "SJJ", "90", "100", FIRST));
    enter(score("R1:GAJ", "GAJ", "77.77", "100", LAST));
    enter(score("R0:GAJ", "GAJ", "10", "100", FIRST.minusDays(1)));
    enter(score("R3:GAJ", "GAJ", "10", "100", TODAY));

    Figures figures = count();

    assertThat(figures.scores())
        .containsExactlyInAnyOrder(
            new ScoreCount(Source.THIRD_PARTY, market, 2, points("176.67")),
            new ScoreCount(Source.THIRD_PARTY, police, 1, points("77.77")));
    assertThat(figures.total().all().total()).isZero();
    assertThat(FiguresView.of(figures).scores())
        .extracting(one -> one.unitName() + " " + one.mean())
        .containsExactlyInAnyOrder("市监局 88.34", "公安局 77.77");
    assertThat(FiguresJson.read(FiguresJson.write(figures))).isEqualTo(figures);
    assertThat(figures.only(java.util.Set.of(Source.QUESTIONNAIRE)).scores()).isEmpty();
  }

  @Test
  void figures_without_scores_are_kept_in_the_words_of_before() {
    assertThat(FiguresJson.write(count()).containsKey("scores")).isFalse();
  }

  @Test
  void what_was_entered_after_the_cut_off_stays_out() {
    enter(score("R1:SJJ", "SJJ", "52", "60", LAST));
    assertThat(count(clock.instant().minusSeconds(1)).scores()).isEmpty();
  }

  @Test
  void no_other_tenant_lists_withdraws_or_counts_it() {
    enter(score("R1:SJJ", "SJJ", "52", "60", LAST));
    UUID id = listed().get(0).id();
    Actor stranger = People.of(People.menghai(tree), Role.LEAD_DEPARTMENT);
    List<ScoreRows.Score> seen =
        transactions.in(
            tree.menghai(), c -> ScoreRows.of(c, tree.jinghong(), channel.id(), one -> true));
    assertThat(seen).isEmpty();
    assertThat(withdraw(stranger, id)).isFalse();
    Figures counted =
        transactions.in(
            tree.menghai(),
            c -> new RowCounts().count(c, tree.jinghong(), FIRST, LAST, clock.instant()));
    assertThat(counted.scores()).isEmpty();
  }

  @Test
  @DisplayName("三(一)7、8: 得分只由该来源的牵头部门和政务服务管理局查看、撤销")
  void a_lead_department_reads_and_withdraws_the_scores_of_its_own_source_alone() {
    enter(score("R1:SJJ", "SJJ", "52", "60", LAST));
    enter(inspected("k", "窗口无人"));
    lead(7, market, null, LocalDate.of(2020, 1, 1));
    lead(8, police, null, LocalDate.of(2020, 1, 1));
    UUID third = listed(Source.THIRD_PARTY);
    UUID inspection = listed(Source.INSPECTION);

    assertThat(toldTo(of(market, null))).containsExactly(third);
    assertThat(toldTo(of(police, null))).containsExactly(inspection);
    assertThat(toldTo(People.of(People.jinghong(tree), Role.SERVICE_BUREAU)))
        .containsExactlyInAnyOrder(third, inspection);
    assertThat(takenBack(of(market, null), inspection)).isFalse();
    assertThat(takenBack(of(police, null), third)).isFalse();
    assertThat(takenBack(of(police, null), inspection)).isTrue();
  }

  @Test
  void who_leads_no_assessment_is_told_no_score() {
    enter(inspected("k", "窗口无人"));
    lead(5, market, null, LocalDate.of(2020, 1, 1));
    lead(8, police, null, TODAY.plusDays(1));
    UUID id = listed(Source.INSPECTION);
    List<Actor> others =
        List.of(
            lead,
            of(market, null),
            of(police, null),
            People.of(People.jinghong(tree), Role.COUNTY_ADMIN),
            People.of(People.jinghong(tree), Role.LOCAL_IT));
    for (Actor other : others) {
      assertThatThrownBy(() -> toldTo(other))
          .as(other.login())
          .isInstanceOfSatisfying(
              Refusal.class, refused -> assertThat(refused.code()).isEqualTo("scores-not-led"));
      assertThat(takenBack(other, id)).as(other.login()).isFalse();
    }
  }

  @Test
  void a_lead_role_that_is_limited_to_another_source_reads_none() {
    enter(inspected("k", "窗口无人"));
    lead(8, police, null, LocalDate.of(2020, 1, 1));

    assertThatThrownBy(() -> toldTo(of(police, 5))).isInstanceOf(Refusal.class);
    assertThat(toldTo(of(police, 8))).hasSize(1);
  }

  @Test
  void what_was_written_beside_a_score_goes_by_its_age_and_the_score_stays() {
    enter(inspected("k", "窗口无人"));
    UUID id = listed(Source.INSPECTION);
    ScoreData data = new ScoreData();
    transactions.run(
        tree.jinghong(),
        c -> {
          Instant now = clock.instant();
          UUID start = new UUID(0, 0);
          UUID tenant = tree.jinghong();
          assertThat(data.begunBefore(c, tenant, DataClass.WORDS, now, start, 10)).isEmpty();
          assertThat(data.begunBefore(c, tenant, DataClass.WORDS, now.plusSeconds(1), start, 10))
              .containsExactly(id);
          assertThat(data.begun(c, tenant, List.of(id))).containsEntry(id, now);
          assertThat(data.erase(c, tenant, DataClass.WORDS, List.of(id))).containsExactly(id);
          assertThat(data.erase(c, tenant, DataClass.WORDS, List.of(id))).isEmpty();
        });
    assertThat(listed())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words()).isEmpty();
              assertThat(one.score()).isEqualByComparingTo("1");
              assertThat(one.evidence()).isEqualTo("照片12");
            });
  }

  @Test
  void numbers_of_people_are_masked_in_the_remarks() {
    enter(inspected("k", "请联系13900001111"));
    assertThat(listed().get(0).words()).doesNotContain("13900001111");
    assertThat(listed().get(0).sampleSize()).isEqualTo(3);
  }

  private static ScoreDraft inspected(String key, String words) {
    return new ScoreDraft(
        key,
        Source.INSPECTION,
        "SJJ",
        BigDecimal.ONE,
        BigDecimal.TEN,
        "州局",
        "暗访",
        FIRST,
        LAST,
        Optional.of(3),
        "照片12",
        words);
  }

  private void lead(int source, UUID unit, @Nullable String line, LocalDate from) {
    transactions.run(
        tree.jinghong(),
        c -> {
          try (PreparedStatement statement =
              c.prepareStatement(
                  "insert into lead_assignment (tenant_id, id, source, line_of_work,"
                      + " lead_tenant_id, lead_unit_id, lead_unit_name, valid_from)"
                      + " values (?, gen_random_uuid(), ?, ?, ?, ?, '牵头', ?)")) {
            statement.setObject(1, tree.jinghong());
            statement.setInt(2, source);
            statement.setString(3, line);
            statement.setObject(4, tree.jinghong());
            statement.setObject(5, unit);
            statement.setObject(6, from);
            statement.executeUpdate();
          }
        });
  }

  /** Somebody of the lead department, perhaps for one source only. */
  private Actor of(UUID unit, @Nullable Integer source) {
    return new Actor(
        "lead",
        "牵头",
        People.jinghong(tree),
        "牵头部门",
        List.of(new Actor.Held(Role.LEAD_DEPARTMENT, unit, "牵头部门", source)));
  }

  private List<UUID> toldTo(Actor actor) {
    return transactions.in(tree.jinghong(), c -> desk.list(c, actor, channel.id())).stream()
        .map(ScoreRows.Score::id)
        .toList();
  }

  private boolean takenBack(Actor actor, UUID id) {
    return transactions.in(tree.jinghong(), c -> desk.withdraw(c, actor, channel.id(), id, "登记有误"));
  }

  private UUID listed(Source source) {
    return listed().stream()
        .filter(one -> one.source() == source.number())
        .map(ScoreRows.Score::id)
        .findFirst()
        .orElseThrow();
  }

  private static ScoreDraft score(
      String key, String unit, String score, String full, LocalDate to) {
    return new ScoreDraft(
        key,
        Source.THIRD_PARTY,
        unit,
        points(score),
        points(full),
        "某调查公司",
        "电话访谈",
        LocalDate.of(2026, 1, 1),
        to,
        Optional.of(120),
        "报告第3页",
        "");
  }

  private ScoreBook.Entered enter(ScoreDraft draft) {
    return transactions
        .in(tree.jinghong(), c -> scores.enter(c, People.jinghong(tree), channel, List.of(draft)))
        .get(0);
  }

  private static ScoreBook.Entered taken(boolean repeated) {
    return new ScoreBook.Entered(repeated, List.of());
  }

  private static List<String> codes(ScoreBook.Entered entered) {
    return entered.problems().stream().map(Problem::code).toList();
  }

  private boolean withdraw(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(), c -> scores.withdraw(c, actor, channel.id(), id, "小数点登记有误"));
  }

  private List<ScoreRows.Score> listed() {
    return transactions.in(
        tree.jinghong(), c -> ScoreRows.of(c, tree.jinghong(), channel.id(), one -> true));
  }

  private Figures count() {
    return count(clock.instant());
  }

  private Figures count(Instant cutOff) {
    return transactions.in(
        tree.jinghong(), c -> new RowCounts().count(c, tree.jinghong(), FIRST, LAST, cutOff));
  }

  private static BigDecimal points(String text) {
    return new BigDecimal(text);
  }
}
