package org.haochaping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim loop: each effect once, on any number of workers")
class ClaimLoopIT {
  private static final int ITEMS = 200;

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Clock clock = Clock.fixed(Instant.parse("2026-10-09T02:00:00Z"), ZoneOffset.UTC);
  private final WorkQueue queue = new WorkQueue(clock);
  private final Journal journal = new Journal(clock);
  private UUID tenant = new UUID(0, 0);

  @BeforeEach
  void plant() throws SQLException {
    tenant = Tree.plantedIn(database).jinghong();
  }

  @Test
  void two_workers_share_the_items_and_each_takes_effect_once() throws Exception {
    for (int i = 0; i < ITEMS; i++) {
      queue(UUID.randomUUID());
    }
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    for (AtomicInteger count : new AtomicInteger[] {first, second}) {
      pool.submit(
          () -> {
            start.await();
            return count.addAndGet(loop(false).run(tenant, ITEMS));
          });
    }
    start.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.get() + second.get()).isEqualTo(ITEMS);
    assertThat(first.get()).isPositive();
    assertThat(second.get()).isPositive();
    assertThat(count("select count(*) from journal")).isEqualTo(ITEMS);
    assertThat(count("select count(distinct subject_id) from journal")).isEqualTo(ITEMS);
    assertThat(count("select count(*) from work_item")).isZero();
  }

  @Test
  void a_failed_item_leaves_no_effect_and_comes_again_later() throws SQLException {
    queue(UUID.randomUUID());
    assertThat(loop(true).run(tenant, 5)).isEqualTo(1);
    assertThat(count("select count(*) from journal")).isZero();
    assertThat(
            count(
                "select count(*) from work_item where attempts = 1 and run_at > '2026-10-09T02:00:00Z'"))
        .isEqualTo(1);
    assertThat(loop(false).run(tenant, 5)).as("not due yet").isZero();
  }

  @Test
  void an_errand_is_run_outside_transactions_and_kept_from_others_meanwhile() throws SQLException {
    queue(UUID.randomUUID());
    AtomicInteger seenByOthers = new AtomicInteger(-1);
    AtomicInteger runs = new AtomicInteger();

    ClaimLoop loop =
        errands(
            item -> {
              runs.incrementAndGet();
              seenByOthers.set(errands(other -> runs.incrementAndGet()).run(tenant, 5));
            });

    assertThat(loop.run(tenant, 5)).isEqualTo(1);
    assertThat(runs).hasValue(1);
    assertThat(seenByOthers).hasValue(0);
    assertThat(count("select count(*) from work_item")).isZero();
  }

  @Test
  void an_errand_that_failed_comes_again_later() throws SQLException {
    queue(UUID.randomUUID());
    ClaimLoop loop =
        errands(
            item -> {
              throw new IllegalStateException("the other system is down");
            });

    assertThat(loop.run(tenant, 5)).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from work_item where attempts = 1"
                    + " and run_at between '2026-10-09T02:00:01Z' and '2026-10-09T02:01:00Z'"))
        .isEqualTo(1);
  }

  @Test
  void work_that_only_a_newer_server_knows_is_left_to_it_untouched() throws SQLException {
    queue("effect-of-the-next-version", UUID.randomUUID());
    queue(UUID.randomUUID());
    assertThat(loop(false).run(tenant, 5)).as("its own only").isEqualTo(1);
    assertThat(
            count(
                "select count(*) from work_item where kind = 'effect-of-the-next-version'"
                    + " and attempts = 0 and run_at = '2026-10-09T02:00:00Z'"))
        .isEqualTo(1);
  }

  @Test
  void items_of_one_tenant_are_never_claimed_for_another() throws SQLException {
    queue(UUID.randomUUID());
    assertThat(loop(false).run(UUID.randomUUID(), 5)).isZero();
    assertThat(count("select count(*) from work_item")).isEqualTo(1);
  }

  private ClaimLoop errands(Consumer<WorkItem> act) {
    Errand errand =
        new Errand() {
          @Override
          public String kind() {
            return "effect";
          }

          @Override
          public void run(WorkItem item) {
            act.accept(item);
          }
        };
    return new ClaimLoop(transactions, clock, Map.of(), Map.of("effect", errand));
  }

  private ClaimLoop loop(boolean failing) {
    Worker worker =
        new Worker() {
          @Override
          public String kind() {
            return "effect";
          }

          @Override
          public boolean work(Connection connection, WorkItem item) throws SQLException {
            journal.record(
                connection,
                item.tenantId(),
                "Effect",
                item.subjectId(),
                "test",
                Json.createObjectBuilder().build());
            if (failing) {
              throw new IllegalStateException("after the effect, before the end");
            }
            return true;
          }
        };
    return new ClaimLoop(transactions, clock, Map.of("effect", worker));
  }

  private void queue(UUID subject) {
    queue("effect", subject);
  }

  private void queue(String kind, UUID subject) {
    transactions.in(
        tenant,
        connection ->
            queue.add(connection, tenant, kind, subject, Json.createObjectBuilder().build()));
  }

  private int count(String sql) {
    return transactions.in(
        tenant,
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
