package org.haochaping.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.insight.LevelHistory.Month;
import org.haochaping.insight.LevelHistory.OfLevel;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Levels and sources over the months")
class LevelsIT {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 8);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 9);
  private static final Reach ALL = new Reach(true, List.of());

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID housing = ratings.department("ZJ", "市住建局");
  private final UUID police = ratings.department("GA", "市公安局");

  LevelsIT() throws SQLException {
    add(OCTOBER, Source.MOBILE_APP, housing, Level.SATISFIED, Origin.ACTIVE, 6);
    add(OCTOBER, Source.HOTLINE, housing, Level.DISSATISFIED, Origin.ACTIVE, 1);
    add(OCTOBER, Source.MOBILE_APP, police, Level.VERY_SATISFIED, Origin.DEFAULT, 3);
    add(OCTOBER, Source.MOBILE_APP, police, Level.DISSATISFIED, Origin.TEST, 5);
    add(NOVEMBER, Source.MOBILE_APP, police, Level.DISSATISFIED, Origin.ACTIVE, 2);
  }

  @Test
  void each_closed_month_tells_its_five_levels_all_and_active_and_an_open_one_tells_nothing() {
    close("2026-10");
    LevelHistory history = read(tree.jinghong(), ALL);
    assertThat(history.months())
        .extracting(Month::period, Month::version, Month::total, Month::active, Month::bad)
        .containsExactly(
            tuple("2026-09", null, 0L, 0L, 0L),
            tuple("2026-10", 1, 10L, 7L, 1L),
            tuple("2026-11", null, 0L, 0L, 0L));
    Month october = history.months().get(1);
    assertThat(october.defaults()).isEqualTo(3);
    assertThat(october.badRate()).isEqualTo("10.00");
    assertThat(october.levels())
        .extracting(OfLevel::level, OfLevel::n, OfLevel::active, OfLevel::share)
        .containsExactly(
            tuple(Level.VERY_SATISFIED, 3L, 0L, "30.00"),
            tuple(Level.SATISFIED, 6L, 6L, "60.00"),
            tuple(Level.BASICALLY_SATISFIED, 0L, 0L, "0.00"),
            tuple(Level.DISSATISFIED, 1L, 1L, "10.00"),
            tuple(Level.VERY_DISSATISFIED, 0L, 0L, "0.00"));
    assertThat(october.sources())
        .filteredOn(source -> source.n() > 0)
        .extracting(
            LevelHistory.OfSource::source,
            LevelHistory.OfSource::n,
            LevelHistory.OfSource::bad,
            LevelHistory.OfSource::share)
        .containsExactly(tuple(3, 9L, 0L, "90.00"), tuple(4, 1L, 1L, "10.00"));
  }

  @Test
  void the_latest_closing_of_a_month_is_told_and_half_years_are_none() throws SQLException {
    close("2026-10");
    add(OCTOBER, Source.MOBILE_APP, housing, Level.SATISFIED, Origin.ACTIVE, 5);
    Closers.at(transactions, "2026-12-02T01:00:00Z").close(bureau(), Period.parse("2026-10"));
    Closers.at(transactions, "2027-01-02T01:00:00Z").close(bureau(), Period.parse("2026-H2"));
    assertThat(read(tree.jinghong(), ALL).months())
        .filteredOn(month -> month.version() != null)
        .extracting(Month::period, Month::version, Month::total)
        .containsExactly(tuple("2026-10", 2, 15L));
  }

  @Test
  void a_department_reads_its_own_numbers_and_shares_of_them() {
    close("2026-10");
    close("2026-11");
    List<Month> months = read(tree.jinghong(), new Reach(false, List.of(police))).months();
    assertThat(months)
        .extracting(Month::total, Month::active, Month::bad)
        .containsExactly(tuple(0L, 0L, 0L), tuple(3L, 0L, 0L), tuple(2L, 2L, 2L));
    assertThat(months.get(1).levels().get(0).share()).isEqualTo("100.00");
    assertThat(months.get(1).levels().get(0).activeShare()).as("nobody was active").isNull();
  }

  @Test
  void another_tenant_reads_nothing_of_it() {
    close("2026-10");
    assertThat(read(tree.menghai(), ALL).months()).allMatch(month -> month.version() == null);
    assertThat(read(tree.prefecture(), ALL).months())
        .as("what lies below is told elsewhere")
        .allMatch(month -> month.version() == null);
  }

  private LevelHistory read(UUID tenant, Reach reach) {
    Levels levels = new Levels();
    levels.closings = new Closings();
    levels.policies = new Policies();
    Months months = Months.parse("2026-09", "2026-11", LocalDate.of(2026, 12, 1));
    return transactions.in(tenant, connection -> levels.of(connection, tenant, months, reach));
  }

  private void close(String period) {
    Closers.at(transactions, "2026-12-01T01:00:00Z").close(bureau(), Period.parse(period));
  }

  private Actor bureau() {
    return People.of(People.jinghong(tree), Role.SERVICE_BUREAU);
  }

  private void add(LocalDate day, Source source, UUID unit, Level level, Origin origin, long n)
      throws SQLException {
    ratings.add(new Kind(day, source, Terminal.MOBILE, unit, level, origin, "COUNTED"), n);
  }
}
