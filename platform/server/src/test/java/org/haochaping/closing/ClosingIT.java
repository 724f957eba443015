package org.haochaping.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresJson;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Closing a month 期间结算")
class ClosingIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final String AFTER = "2026-11-01T01:00:00Z";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID housing = ratings.department("ZJ", "市住建局");
  private final Actor bureau = People.of(People.jinghong(tree), Role.SERVICE_BUREAU);

  ClosingIT() throws SQLException {}

  @Test
  void a_closing_keeps_the_figures_counted_from_the_rows_and_their_hash() throws SQLException {
    ratings.add(kind(LocalDate.of(2026, 10, 3), Level.SATISFIED), 7);
    ratings.add(kind(LocalDate.of(2026, 10, 31), Level.DISSATISFIED), 2);
    ratings.add(kind(LocalDate.of(2026, 11, 1), Level.DISSATISFIED), 5);
    Closing closing = Closers.at(transactions, AFTER).close(bureau, OCTOBER);
    assertThat(closing.version()).isEqualTo(1);
    assertThat(closing.cutOff()).isEqualTo(AFTER);
    assertThat(closing.figures().total().all().total()).isEqualTo(9);
    assertThat(closing.figures().total().all().bad()).isEqualTo(2);
    Closing kept = found(closing.id());
    assertThat(kept).isEqualTo(closing);
    assertThat(FiguresJson.sha256(kept.figures()))
        .as("anyone who reads the row can check its hash")
        .isEqualTo(kept.sha256());
    assertThat(journal("PeriodClosed")).containsExactly("t532801.service-bureau");
  }

  @ParameterizedTest(name = "at {0}: closed {1}")
  @CsvSource({
    "2026-10-15T00:00:00Z, false",
    "2026-10-31T15:59:59Z, false",
    "2026-10-31T16:00:00Z, true"
  })
  void a_month_is_closed_only_when_it_is_over_in_china(String instant, boolean closed) {
    Closings closings = Closers.at(transactions, instant);
    if (closed) {
      assertThat(closings.close(bureau, OCTOBER).version()).isEqualTo(1);
    } else {
      assertThatThrownBy(() -> closings.close(bureau, OCTOBER))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.status()).isEqualTo(409);
                assertThat(refusal.code()).isEqualTo("period-not-over");
                assertThat(refusal.chinese()).isEqualTo("2026年10月尚未结束，请于11月1日起再结算。");
              });
    }
  }

  @Test
  void closing_again_is_refused_until_something_has_changed() throws SQLException {
    ratings.add(kind(LocalDate.of(2026, 10, 3), Level.SATISFIED), 1);
    Closing first = Closers.at(transactions, AFTER).close(bureau, OCTOBER);
    Closings later = Closers.at(transactions, "2026-11-09T01:00:00Z");
    assertThatThrownBy(() -> later.close(bureau, OCTOBER))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-closed"));
    ratings.add(kind(LocalDate.of(2026, 10, 31), Level.DISSATISFIED), 1);
    Closing second = later.close(bureau, OCTOBER);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.figures().total().all().total()).isEqualTo(2);
    assertThat(found(first.id())).as("the first version stays as it was").isEqualTo(first);
    assertThat(latest(tree.jinghong(), tree.jinghong())).contains(second);
  }

  @Test
  void of_two_who_close_at_once_one_does() throws Exception {
    ratings.add(kind(LocalDate.of(2026, 10, 3), Level.SATISFIED), 1);
    Callable<Boolean> task =
        () -> {
          try {
            Closers.at(transactions, AFTER).close(bureau, OCTOBER);
            return true;
          } catch (Refusal e) {
            assertThat(e.code()).isEqualTo("already-closed");
            return false;
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    int closed = 0;
    try {
      for (Future<Boolean> result : pool.invokeAll(List.of(task, task, task, task))) {
        closed += result.get() ? 1 : 0;
      }
    } finally {
      pool.shutdown();
    }
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void a_figure_keeps_the_name_its_unit_had() throws SQLException {
    ratings.add(kind(LocalDate.of(2026, 10, 3), Level.SATISFIED), 1);
    Closing closing = Closers.at(transactions, AFTER).close(bureau, OCTOBER);
    try (var app = database.app(tree.jinghong());
        var statement = app.createStatement()) {
      statement.execute("update unit set name = '市住房和城乡建设局'");
      app.commit();
    }
    assertThat(found(closing.id()).figures().units())
        .extracting(Figures.Unit::name)
        .containsExactly("市住建局");
  }

  @Test
  void tenants_above_see_a_closing_and_those_beside_do_not() {
    Closing closing = Closers.at(transactions, AFTER).close(bureau, OCTOBER);
    assertThat(latest(tree.province(), tree.jinghong())).contains(closing);
    assertThat(latest(tree.prefecture(), tree.jinghong())).contains(closing);
    assertThat(latest(tree.menghai(), tree.jinghong())).isEmpty();
    assertThatThrownBy(
            () ->
                transactions.in(
                    tree.menghai(),
                    connection -> new Closings().get(connection, tree.menghai(), closing.id())))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
  }

  private Closing found(UUID id) {
    return transactions.in(
        tree.jinghong(), connection -> new Closings().get(connection, tree.jinghong(), id));
  }

  private Optional<Closing> latest(UUID reader, UUID tenant) {
    return transactions.in(
        reader, connection -> new Closings().latest(connection, tenant, OCTOBER));
  }

  private List<String> journal(String kind) {
    return transactions.in(
        tree.jinghong(),
        connection -> {
          try (var statement =
              connection.prepareStatement("select actor from journal where kind = ?")) {
            statement.setString(1, kind);
            var rows = statement.executeQuery();
            List<String> actors = new ArrayList<>();
            while (rows.next()) {
              actors.add(rows.getString(1));
            }
            return actors;
          }
        });
  }

  private Kind kind(LocalDate day, Level level) {
    return new Kind(
        day, Source.WINDOW_TERMINAL, Terminal.HALL_OTHER, housing, level, Origin.ACTIVE, "COUNTED");
  }
}
