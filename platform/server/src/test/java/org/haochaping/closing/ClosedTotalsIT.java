package org.haochaping.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.closing.ClosedTotals.Branch;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.liquibase.Migrations;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sums of a closing, kept as rows")
class ClosedTotalsIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final Period AUTUMN = Period.parse("2026-H2");
  private static final Period YEAR = Period.parse("2026");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Tenant jinghong = People.jinghong(tree);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final List<UUID> units = new ArrayList<>();

  ClosedTotalsIT() throws SQLException {}

  @Test
  void they_are_what_the_figures_say_of_every_source_and_unit() throws SQLException {
    rateAll();
    for (Period period : List.of(OCTOBER, AUTUMN, YEAR)) {
      Closing closing = close(jinghong, period);
      assertThat(closing.figures().cells()).as("many of them").hasSizeGreaterThan(60);
      assertThat(closing.figures().total().followUps().total()).as("and follow-ups").isPositive();
      says(closing);
    }
  }

  @Test
  @DisplayName("升级前的结算，由其数据补录，结果相同")
  void those_of_older_closings_are_read_from_their_figures() throws SQLException {
    rateAll();
    List<Closing> closings = new ArrayList<>();
    for (Period period : List.of(OCTOBER, AUTUMN, YEAR)) {
      closings.add(close(jinghong, period));
    }
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "select set_config('app.tenant_id', '%s', false)".formatted(tree.jinghong()));
      assertThat(statement.executeUpdate("delete from closing_total")).isEqualTo(3 * 8);
      assertThat(statement.executeUpdate("delete from closing_unit")).isPositive();
      assertThat(statement.executeUpdate("delete from closing_ranked")).isEqualTo(3);
      statement.execute(
          "delete from databasechangelog where id in ('oversight-04', 'closing-ranked-04')");
      Migrations.update(owner);
    }
    for (Closing closing : closings) {
      says(closing);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"closing_ranked", "closing_ranked closing_total closing_unit"})
  @DisplayName("升级期间由旧版本服务器结算的，当夜补录")
  void those_a_server_of_the_version_before_made_are_summed_up_by_night(String missing)
      throws SQLException {
    rateAll();
    Closing closing = close(jinghong, OCTOBER);
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "select set_config('app.tenant_id', '%s', false)".formatted(tree.jinghong()));
      for (String table : missing.split(" ")) {
        assertThat(statement.executeUpdate("delete from " + table)).isPositive();
      }
    }
    for (int night = 0; night < 2; night++) {
      transactions.run(
          tree.jinghong(), connection -> new Closings().sumUp(connection, tree.jinghong()));
      says(closing);
    }
  }

  @Test
  void the_latest_version_counts_and_a_tenant_that_has_closed_nothing_is_left_out()
      throws SQLException {
    UUID unit = ratings.department("GA", "市公安局");
    add(unit, Source.MOBILE_APP, Terminal.MOBILE, Level.SATISFIED, Origin.ACTIVE, "COUNTED", 3);
    close(jinghong, OCTOBER);
    add(unit, Source.MOBILE_APP, Terminal.MOBILE, Level.SATISFIED, Origin.ACTIVE, "COUNTED", 4);
    close(jinghong, OCTOBER);
    close(People.menghai(tree), OCTOBER);
    Map<UUID, ClosedTotal> found = latest(tree.province());
    assertThat(found.keySet()).containsExactlyInAnyOrder(tree.jinghong(), tree.menghai());
    assertThat(found.get(tree.jinghong()).version()).isEqualTo(2);
    assertThat(found.get(tree.jinghong()).ranked().all().total()).isEqualTo(7);
    assertThat(found.get(tree.menghai()).ranked()).as("closed, with nothing").isEqualTo(Count.NONE);
    assertThat(latest(tree.mengla())).as("a neighbour reads none").isEmpty();
    Map<UUID, Map<String, Branch>> branches =
        transactions.in(
            tree.province(),
            connection ->
                new ClosedTotals()
                    .branches(
                        connection,
                        List.of(tree.prefecture(), tree.jinghong()),
                        all(),
                        List.of(OCTOBER, Period.parse("2026-09"))));
    assertThat(branches.get(tree.prefecture()).keySet()).containsExactly("2026-10");
    assertThat(branches.get(tree.prefecture()).get("2026-10").closed())
        .containsExactlyInAnyOrder(tree.jinghong(), tree.menghai());
    assertThat(branches.get(tree.jinghong()).get("2026-10").ranked().all().total()).isEqualTo(7);
  }

  private Map<UUID, ClosedTotal> latest(UUID reader) {
    return transactions.in(
        reader, connection -> new ClosedTotals().latest(connection, all(), OCTOBER));
  }

  private List<UUID> all() {
    return List.of(
        tree.province(), tree.prefecture(), tree.jinghong(), tree.menghai(), tree.mengla());
  }

  /** The rows say what the closing's figures say. */
  private void says(Closing closing) {
    Figures figures = closing.figures();
    ClosedTotal total =
        transactions.in(
            tree.prefecture(),
            connection ->
                new ClosedTotals()
                    .latest(connection, List.of(tree.jinghong()), closing.period())
                    .get(tree.jinghong()));
    assertThat(total.closingId()).isEqualTo(closing.id());
    assertThat(total.version()).isEqualTo(closing.version());
    assertThat(total.bySource().keySet())
        .isEqualTo(figures.cells().stream().map(Cell::source).collect(Collectors.toSet()));
    for (Source source : Source.values()) {
      assertThat(total.of(source)).as("%s", source).isEqualTo(bare(figures.of(source)));
    }
    assertThat(total.ranked()).isEqualTo(bare(closing.ranked().total()));
    assertThat(total.reported()).isEqualTo(bare(closing.reported().total()));
    Branch branch =
        transactions.in(
            tree.prefecture(),
            connection ->
                new ClosedTotals()
                    .branches(
                        connection,
                        List.of(tree.jinghong()),
                        List.of(tree.jinghong()),
                        List.of(closing.period()))
                    .get(tree.jinghong())
                    .get(closing.period().code()));
    assertThat(branch.ranked()).isEqualTo(bare(closing.ranked().total()));
    List<ClosedUnit> kept =
        transactions.in(
            tree.prefecture(),
            connection ->
                new ClosedUnits()
                    .latest(connection, List.of(tree.jinghong()), closing.period())
                    .get(tree.jinghong()));
    assertThat(kept)
        .extracting(ClosedUnit::unit)
        .containsExactlyInAnyOrderElementsOf(figures.units());
    for (ClosedUnit one : kept) {
      assertThat(one.ranked())
          .as("%s of %s", one.unit().name(), closing.period().code())
          .isEqualTo(bare(closing.ranked().of(one.unit())));
    }
  }

  private static Count bare(Count count) {
    return new Count(count.all(), count.active(), count.defaults(), count.voided());
  }

  /** Each source, two terminals, several units, every kind of rating; one unit nobody rated. */
  private void rateAll() throws SQLException {
    for (int i = 0; i < 5; i++) {
      units.add(ratings.unit("B" + i, "部门" + i, "DEPARTMENT", i % 2 == 0 ? "公安" : null));
    }
    units.add(ratings.unit("ZX", "市政务服务中心", "SERVICE_CENTRE", null));
    ratings.department("LY", "市林业局");
    int n = 1;
    for (Source source : EnumSet.allOf(Source.class)) {
      for (UUID unit : units) {
        for (Terminal terminal : List.of(Terminal.MOBILE, other())) {
          Level level = Level.values()[n % Level.values().length];
          add(unit, source, terminal, level, Origin.ACTIVE, "COUNTED", 1 + n % 4);
          n++;
        }
        add(unit, source, other(), Level.VERY_SATISFIED, Origin.DEFAULT, "COUNTED", 1 + n % 3);
        add(unit, source, other(), Level.DISSATISFIED, Origin.ACTIVE, "VOIDED", n % 2);
      }
    }
    try (Connection app = database.app(tree.jinghong());
        Statement statement = app.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update evaluation set assess_number = 2 where tenant_id = current_tenant()"
                      + " and unit_id = '%s' and terminal = %d and origin = 'ACTIVE'"
                          .formatted(units.get(0), Terminal.MOBILE.pf())))
          .isPositive();
      app.commit();
    }
  }

  private static Terminal other() {
    return Arrays.stream(Terminal.values())
        .filter(terminal -> terminal != Terminal.MOBILE)
        .findFirst()
        .orElseThrow();
  }

  private void add(
      UUID unit, Source source, Terminal terminal, Level level, Origin origin, String state, long n)
      throws SQLException {
    ratings.add(
        new Kind(LocalDate.of(2026, 10, 8), source, terminal, unit, level, origin, state), n);
  }

  private Closing close(Tenant tenant, Period period) {
    return Closers.at(transactions, period.last().plusDays(1) + "T01:00:00Z")
        .close(People.of(tenant, Role.SERVICE_BUREAU), period);
  }
}
