package org.haochaping.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tallies and row counts")
class FiguresIT {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final Set<Source> ALL = EnumSet.allOf(Source.class);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree;
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Tallies tallies = new Tallies();

  FiguresIT() throws SQLException {
    tree = Tree.plantedIn(database);
  }

  @Test
  void tallies_and_row_counts_agree() throws SQLException {
    Ratings ratings = new Ratings(database, tree.jinghong());
    List<UUID> units = List.of(ratings.department("A", "甲局"), ratings.department("B", "乙局"));
    UUID merged =
        ratings.department("C", "丙局", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 10, 15));
    ratings.department("D", "丁局", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 9, 30));
    Random random = new Random(20261031);
    List<TallyChange> changes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Kind kind =
          new Kind(
              FIRST.plusDays(random.nextInt(31)),
              one(random, Source.values()),
              one(random, Terminal.values()),
              units.get(random.nextInt(2)),
              one(random, Level.values()),
              one(random, Origin.values()),
              random.nextInt(5) == 0
                  ? (random.nextBoolean() ? "VOIDED" : "SUPERSEDED")
                  : "COUNTED");
      long n = 1 + random.nextInt(3);
      ratings.add(kind, n);
      changes.add(
          new TallyChange(
              kind.ratedOn(),
              kind.source().number(),
              kind.terminal().pf(),
              kind.unitId(),
              kind.level(),
              kind.origin(),
              kind.state(),
              n));
    }
    add(tree.jinghong(), changes);
    Figures fromRows = rows(tree.jinghong(), Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(fromRows).isEqualTo(read(tree.jinghong(), ALL));
    assertThat(fromRows.total().all().total()).isPositive();
    assertThat(fromRows.units())
        .as("departments of any day of the period, rated or not")
        .extracting(Figures.Unit::code)
        .containsExactly("A", "B", "C");
    assertThat(fromRows.of(new Figures.Unit(merged, "C", "丙局", "DEPARTMENT")))
        .isEqualTo(Count.NONE);
    assertThat(read(tree.jinghong(), Set.of(Source.HOTLINE)))
        .isEqualTo(fromRows.only(Set.of(Source.HOTLINE)));
  }

  @Test
  void what_was_received_after_the_cut_off_or_counts_for_another_month_stays_out()
      throws SQLException {
    Ratings ratings = new Ratings(database, tree.menghai());
    UUID unit = ratings.department("A", "甲局");
    for (LocalDate day : List.of(FIRST.minusDays(1), FIRST, LAST, LAST.plusDays(1))) {
      ratings.add(kind(day, unit), 1);
    }
    assertThat(rows(tree.menghai(), Instant.parse("2026-12-01T00:00:00Z")).total().all().total())
        .isEqualTo(2);
    assertThat(rows(tree.menghai(), Instant.parse("2026-10-31T03:59:59Z")).total().all().total())
        .isEqualTo(1);
  }

  @Test
  void trials_are_never_tallied_and_voiding_moves_a_rating() throws SQLException {
    UUID unit = new Ratings(database, tree.mengla()).department("A", "甲局");
    TallyChange bad = change(FIRST, Source.MOBILE_APP, unit, Level.DISSATISFIED, Origin.ACTIVE, 1);
    add(
        tree.mengla(),
        List.of(bad, change(FIRST, Source.MOBILE_APP, unit, Level.DISSATISFIED, Origin.TEST, 9)));
    assertThat(read(tree.mengla(), ALL).total().all().bad()).isEqualTo(1);
    TallyChange voided =
        new TallyChange(
            FIRST, 3, bad.terminal(), unit, Level.DISSATISFIED, Origin.ACTIVE, "VOIDED", 1);
    add(tree.mengla(), List.of(bad.times(-1), voided));
    Count total = read(tree.mengla(), ALL).total();
    assertThat(total.all().total()).isZero();
    assertThat(total.voided()).isEqualTo(1);
  }

  @Test
  void another_tenant_s_tallies_are_not_seen_from_beside_but_from_above() throws SQLException {
    UUID unit = new Ratings(database, tree.jinghong()).department("A", "甲局");
    add(
        tree.jinghong(),
        List.of(change(FIRST, Source.MOBILE_APP, unit, Level.SATISFIED, Origin.ACTIVE, 4)));
    assertThat(readAs(tree.menghai(), tree.jinghong()).total()).isEqualTo(Count.NONE);
    assertThat(readAs(tree.province(), tree.jinghong()).total().all().total()).isEqualTo(4);
  }

  @Test
  void many_transactions_at_once_neither_deadlock_nor_lose_a_count() throws Exception {
    UUID unit = new Ratings(database, tree.jinghong()).department("A", "甲局");
    List<TallyChange> keys = new ArrayList<>();
    for (Source source : Source.values()) {
      for (Level level : Level.values()) {
        keys.add(change(FIRST, source, unit, level, Origin.ACTIVE, 1));
      }
    }
    int threads = 2 * Tallies.SLOTS;
    int times = 10;
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int seed = i;
      tasks.add(
          () -> {
            List<TallyChange> shuffled = new ArrayList<>(keys);
            for (int time = 0; time < times; time++) {
              Collections.shuffle(shuffled, new Random(seed * 100L + time));
              add(tree.jinghong(), shuffled);
            }
            return null;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(read(tree.jinghong(), ALL).total().all().total())
        .isEqualTo((long) threads * times * keys.size());
  }

  private void add(UUID tenant, List<TallyChange> changes) {
    transactions.run(tenant, connection -> tallies.add(connection, tenant, changes));
  }

  private Figures read(UUID tenant, Set<Source> sources) {
    return transactions.in(
        tenant, connection -> tallies.read(connection, tenant, FIRST, LAST, sources));
  }

  private Figures readAs(UUID reader, UUID tenant) {
    return transactions.in(
        reader, connection -> tallies.read(connection, tenant, FIRST, LAST, ALL));
  }

  private Figures rows(UUID tenant, Instant cutOff) {
    return transactions.inSnapshot(
        tenant, connection -> new RowCounts().count(connection, tenant, FIRST, LAST, cutOff));
  }

  private static TallyChange change(
      LocalDate day, Source source, UUID unit, Level level, Origin origin, long n) {
    return new TallyChange(
        day, source.number(), Terminal.MOBILE.pf(), unit, level, origin, "COUNTED", n);
  }

  private static Kind kind(LocalDate day, UUID unit) {
    return new Kind(
        day, Source.MOBILE_APP, Terminal.MOBILE, unit, Level.SATISFIED, Origin.ACTIVE, "COUNTED");
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
