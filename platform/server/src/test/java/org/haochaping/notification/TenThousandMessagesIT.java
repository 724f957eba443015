package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.haochaping.duty.Duty;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("一万条消息，网关每分钟只收二十条：不丢、不重、不妨碍别人，如实说明何时发完")
@Timeout(600)
class TenThousandMessagesIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final int MESSAGES = 10_000;

  /** The gateway takes twenty; whoever typed this in did not know. */
  private static final int TOO_MANY = 2_400;

  /** Of another tenant, put in after all of them. */
  private static final int OTHERS = 10;

  /** Three looks a minute: one that tries, one that sends, one that finds it closed. */
  private static final Duration LOOKS = Duration.ofSeconds(20);

  private static final ScratchDatabase DEMO = Importing.demo();

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at(MONDAY);
  private final ScratchDatabase database = DEMO.copy();
  private final PostHouse post = new PostHouse(database, clock, new ScriptedGateway());
  private final Tenant county = post.house.tenant("532801");
  private final Tenant other = post.house.tenant("532822");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountedTransactions transactions = new CountedTransactions(database.appSource());
  private final LimitedGateway gateway = new LimitedGateway(clock);
  private final PostOffice office = new PostOffice();

  @AfterEach
  void close() {
    gateway.close();
    threads.shutdownNow();
  }

  @Test
  void they_go_out_at_the_gateways_pace_and_nobody_waits_for_them() throws Exception {
    try (Robots robots = Robots.installedIn(database, folder, clock)) {
      open(robots);
      clock.pass(Duration.ofHours(6));
      Instant put = clock.instant();
      putTenThousand();
      assertThat(waiting(county, Reach.GROUP).count()).isEqualTo(MESSAGES);
      assertThat(waiting(county, Reach.GROUP).since()).isEqualTo(put);

      while_it_answers_nothing_the_others_go_on();
      until(MONDAY.atTime(16, 30), LOOKS);
      WaitingMessages.Waiting told = waiting(county, Reach.GROUP);
      assertThat(told.count()).isEqualTo(MESSAGES - gateway.taken("/robot"));
      assertThat(told.since()).isEqualTo(put);

      until(MONDAY.atTime(21, 0), LOOKS);
      int before = gateway.taken("/robot");
      until(MONDAY.plusDays(1).atTime(7, 55), Duration.ofMinutes(5));
      assertThat(gateway.taken("/robot")).as("taken at night").isEqualTo(before);
      while (gateway.taken("/robot") < MESSAGES && clock.today().isBefore(MONDAY.plusDays(2))) {
        office.round();
        settled();
        clock.pass(LOOKS);
      }
      assertThat(told.lastOut())
          .as("when the last would be out, told after an hour")
          .isCloseTo(clock.instant(), within(30, ChronoUnit.MINUTES));
    }
    assertThat(gateway.taken("/robot")).as("nothing lost").isEqualTo(MESSAGES);
    assertThat(gateway.doubled()).as("nothing doubled").isZero();
    assertThat(gateway.refused()).as("its limit was met").isGreaterThan(100);
    assertThat(states(county)).isEqualTo(Map.of("SENT", MESSAGES + 1));
    assertThat(gateway.mostUnderWay()).as("messages in memory at once").isLessThan(50);
    assertThat(transactions.mostStatements.get()).as("statements of one look").isLessThan(100);
  }

  private void open(Robots robots) {
    post.postman.transactions = transactions;
    post.postman.plugins = robots.notifiers();
    office.tenants = post.house.tenants();
    office.postman = post.postman;
    office.threads =
        (ManagedExecutorService)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> method.invoke(threads, arguments));
    add(county, "工作群机器人", Reach.GROUP, TOO_MANY, "/robot");
    add(county, "短信", Reach.MOBILE, 300, "/open");
    add(other, "别县的机器人", Reach.GROUP, 20, "/other");
  }

  private void add(Tenant tenant, String name, Reach reach, int perMinute, String path) {
    Robots.add(post, tenant.id(), Robots.gateway(name, reach, perMinute, gateway.url(path)));
  }

  private void putTenThousand() throws SQLException {
    transactions.run(
        county.id(),
        connection -> {
          for (int i = 0; i < MESSAGES; i++) {
            post.outbox.put(connection, county.id(), post.toGroup(county, i));
          }
        });
    transactions.mostStatements.set(0);
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("analyze outbox");
    }
  }

  /** Its own tenant's other gateway, another tenant's, and whoever rates. */
  private void while_it_answers_nothing_the_others_go_on() throws InterruptedException {
    post.house.rateReachably(county, "SJJ", MONDAY, "k1", "13900001111");
    post.house.turn(List.of(county));
    post.put(county, toCitizen(post.house.evaluation(county)));
    for (int i = 0; i < OTHERS; i++) {
      post.put(other, post.toGroup(other, i));
    }
    CountDownLatch hold = gateway.hold();
    // Not so long that the messages it holds are given up.
    for (int i = 0; i < 90 && !othersAreOut(); i++) {
      office.round();
      Thread.sleep(20);
      clock.pass(Duration.ofSeconds(3));
    }
    post.house.rate(county, "SJJ", Level.SATISFIED, Source.DEPARTMENT_QR, MONDAY, "k2");
    assertThat(othersAreOut()).isTrue();
    assertThat(gateway.taken("/robot")).as("it is held all the while").isZero();
    hold.countDown();
    settled();
  }

  private boolean othersAreOut() {
    return gateway.taken("/open") == 1 && gateway.taken("/other") == OTHERS;
  }

  private Outgoing toCitizen(UUID evaluation) {
    return Outgoing.toCitizen(
        new UUID(8, 1),
        MessageKind.CASE_HANDED_OVER,
        county.id(),
        "532801-202610-1",
        evaluation,
        Map.of("unit", "景洪市市场监督管理局"),
        clock.instant());
  }

  private void until(LocalDateTime moment, Duration between) throws InterruptedException {
    Instant end = moment.atZone(Duty.CHINA).toInstant();
    while (clock.instant().isBefore(end)) {
      office.round();
      settled();
      clock.pass(between);
    }
  }

  private void settled() throws InterruptedException {
    while (office.isServing()) {
      Thread.sleep(1);
    }
  }

  private WaitingMessages.Waiting waiting(Tenant tenant, Reach reach) {
    return post
        .house
        .transactions()
        .in(tenant.id(), connection -> post.waiting.of(connection, tenant.id()))
        .stream()
        .filter(one -> one.reach() == reach)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Integer> states(Tenant tenant) {
    return post.house
        .transactions()
        .in(tenant.id(), connection -> post.waiting.states(connection, tenant.id()));
  }
}
