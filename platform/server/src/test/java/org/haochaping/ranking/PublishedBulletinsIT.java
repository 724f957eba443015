package org.haochaping.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.figures.AverageScore;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresView;
import org.haochaping.figures.FiguresView.TerminalView;
import org.haochaping.figures.Tallies;
import org.haochaping.figures.TallyChange;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Published;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What offices printed, from the counts of what they printed it from. Shares and rates of other
 * business than ratings are in {@code SharesTest} and {@code RateTest}, places in {@code
 * StandingTest}, days in {@code WorkingCalendarTest}.
 */
@DisplayName("Published bulletins, through ratings and closing")
class PublishedBulletinsIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private Tree tree;
  private Ratings ratings;

  PublishedBulletinsIT() throws SQLException {}

  @BeforeEach
  void plant() throws SQLException {
    tree = Tree.plantedIn(database);
    ratings = new Ratings(database, tree.jinghong());
  }

  @Test
  void every_case_is_one_that_a_test_reproduces_or_says_why_not() {
    assertThat(Published.list("shares"))
        .extracting(entry -> entry.getString("id"))
        .containsExactly("A5", "B1n", "B1s", "B1r", "B2", "B11", "B10", "A4");
    assertThat(Published.list("levels"))
        .extracting(entry -> entry.getString("id"))
        .containsExactly("A1", "A2");
    assertThat(Published.list("per_unit")).isEmpty();
    assertThat(Published.list("ranks")).hasSize(4);
  }

  @Test
  @DisplayName("A5 渭源县2020: 24,793 ratings over six terminals are closed and print as published")
  void terminals_print_as_published() throws SQLException {
    JsonObject published = Published.one("shares", "A5");
    UUID unit = ratings.department("ALL", "全部");
    for (JsonArray row : Published.rows(published, "rows").toList()) {
      ratings.add(kind(unit, terminal(row), Level.SATISFIED, Origin.ACTIVE), row.getInt(1));
    }
    Closing closing = close();
    assertThat(closing.figures().total().all().total()).isEqualTo(published.getInt("total"));
    assertThat(FiguresView.of(closing.reported()).byTerminal())
        .filteredOn(view -> view.counts().total() > 0)
        .extracting(TerminalView::chinese, view -> view.counts().total(), TerminalView::share)
        .containsExactlyInAnyOrderElementsOf(
            Published.rows(published, "rows")
                .map(row -> tuple(terminal(row).chinese(), (long) row.getInt(1), row.getString(2)))
                .toList());
  }

  /** By tallies, as these are millions; that a closing counts the same is FiguresIT's to show. */
  @ParameterizedTest(name = "{0}: 好评率 {1}, 差评率 {2}, 平均分 {3}")
  @CsvSource({"A1, 99.95, 0.05, 6.87", "A2, 99.99, 0.01, 9.97"})
  void levels_give_the_rates_and_the_score_that_follow_from_them(
      String id, String good, String bad, String average) throws SQLException {
    Figures figures = tallied(id);
    FiguresView view = FiguresView.of(figures);
    JsonArray counts = Published.one("levels", id).getJsonArray("counts");
    assertThat(view.levels())
        .extracting(level -> level.n())
        .containsExactlyElementsOf(counts.stream().map(n -> Long.parseLong(n.toString())).toList());
    assertThat(view.total().goodRate()).isEqualTo(good);
    assertThat(view.total().badRate()).isEqualTo(bad);
    assertThat(view.total().averageScore()).isEqualTo(average);
  }

  @Test
  @DisplayName("A2 广东2021-01: the printed 10 is the score without decimals")
  void a_score_printed_without_decimals() throws SQLException {
    assertThat(average(tallied("A2"), 0))
        .isEqualTo(Published.one("levels", "A2").getString("printed_avg"));
  }

  @Test
  @DisplayName(
      "A1 广东2020-01: no weights make 7.8 of these counts: the levels and the channels add up to different numbers")
  void a_score_that_cannot_be_reproduced() throws SQLException {
    JsonObject published = Published.one("levels", "A1");
    Figures figures = tallied("A1");
    assertThat(published.getBoolean("avg_reproducible")).isFalse();
    assertThat(average(figures, 1))
        .isEqualTo("6.9")
        .isNotEqualTo(published.getString("printed_avg"));
    assertThat((long) published.getInt("channels_sum") - figures.total().all().total())
        .as("ratings that were told by channel and not by level")
        .isEqualTo(631_793);
  }

  @Test
  void ties_few_none_voided_and_default_ratings_come_out_of_a_closing_as_ruled()
      throws SQLException {
    UUID first = ratings.department("A", "甲局");
    UUID tied = ratings.department("B", "乙局");
    UUID few = ratings.department("C", "丙局");
    ratings.department("D", "丁局");
    UUID silent = ratings.department("E", "戊局");
    UUID voided = ratings.department("F", "己局");
    rate(first, Level.SATISFIED, Origin.ACTIVE, 45);
    rate(first, Level.DISSATISFIED, Origin.ACTIVE, 5);
    rate(tied, Level.VERY_SATISFIED, Origin.INVITED, 36);
    rate(tied, Level.VERY_DISSATISFIED, Origin.ACTIVE, 4);
    rate(few, Level.SATISFIED, Origin.ACTIVE, 29);
    rate(silent, Level.BASICALLY_SATISFIED, Origin.DEFAULT, 99);
    rate(silent, Level.DISSATISFIED, Origin.ACTIVE, 1);
    rate(voided, Level.SATISFIED, Origin.ACTIVE, 31);
    ratings.add(
        new Kind(
            DAY,
            Source.MOBILE_APP,
            Terminal.MOBILE,
            voided,
            Level.DISSATISFIED,
            Origin.ACTIVE,
            "VOIDED"),
        9);

    Figures ranked = close().ranked();

    assertThat(
            Standing.of(
                ranked.units().stream()
                    .map(unit -> new Contender(unit.code(), unit.name(), "部门", ranked.of(unit)))
                    .toList(),
                30))
        .extracting(
            one -> one.contender().name(),
            one -> one.contender().count().rates().good().printed(),
            one -> one.good() == null ? "" : one.good().printed(),
            one -> one.bad() == null ? "" : one.bad().printed(),
            one -> one.reason() == null ? "" : one.reason())
        .containsExactly(
            tuple("己局", "100.00", "1", "4", ""),
            tuple("戊局", "99.00", "2", "3", ""),
            tuple("甲局", "90.00", "3（并列）", "1（并列）", ""),
            tuple("乙局", "90.00", "3（并列）", "1（并列）", ""),
            tuple("丙局", "100.00", "", "", "评价数不足30件，不参加排名"),
            tuple("丁局", "—", "", "", "本期没有评价，不参加排名"));
    assertThat(ranked.total().voided()).isEqualTo(9);
    assertThat(ranked.total().defaults()).isEqualTo(99);
    assertThat(ranked.total().all().total()).isEqualTo(250);
    assertThat(ranked.units())
        .filteredOn(unit -> unit.id().equals(silent))
        .singleElement()
        .satisfies(
            unit ->
                assertThat(ranked.of(unit).rates().activeGood().printed())
                    .as("99.00 with the defaults, none of it by a citizen")
                    .isEqualTo("0.00"));
  }

  private Figures tallied(String id) throws SQLException {
    UUID unit = ratings.department("ALL", "全部");
    JsonArray counts = Published.one("levels", id).getJsonArray("counts");
    List<TallyChange> changes = new ArrayList<>();
    for (Level level : Level.values()) {
      changes.add(
          new TallyChange(
              DAY,
              Source.ONLINE_HALL.number(),
              Terminal.PC.pf(),
              unit,
              level,
              Origin.ACTIVE,
              "COUNTED",
              counts.getJsonNumber(level.ordinal()).longValue()));
    }
    Tallies tallies = new Tallies();
    transactions.run(tree.jinghong(), app -> tallies.add(app, tree.jinghong(), changes));
    return transactions.in(
        tree.jinghong(),
        app -> tallies.read(app, tree.jinghong(), DAY, DAY, EnumSet.allOf(Source.class)));
  }

  private static String average(Figures figures, int decimals) {
    return AverageScore.of(figures.total().all(), FiguresPolicy.usual().weights())
        .value(decimals)
        .orElseThrow()
        .toPlainString();
  }

  private Closing close() {
    return Closers.at(transactions, "2026-11-01T01:00:00Z")
        .close(People.of(People.jinghong(tree), Role.SERVICE_BUREAU), OCTOBER);
  }

  private void rate(UUID unit, Level level, Origin origin, long n) throws SQLException {
    ratings.add(kind(unit, Terminal.MOBILE, level, origin), n);
  }

  private static Kind kind(UUID unit, Terminal terminal, Level level, Origin origin) {
    return new Kind(DAY, Source.MOBILE_APP, terminal, unit, level, origin, "COUNTED");
  }

  /** The bulletin writes 政务服务大厅其他终端 as the standard does. */
  private static Terminal terminal(JsonArray row) {
    return Arrays.stream(Terminal.values())
        .filter(terminal -> terminal.chinese().equals(row.getString(0)))
        .findFirst()
        .orElseThrow();
  }
}
