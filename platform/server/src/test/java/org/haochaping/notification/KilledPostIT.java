package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.tck.HttpGateway;
import org.haochaping.plugin.tck.HttpGateway.Received;
import org.haochaping.plugin.tck.HttpGateway.Reply;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("发送途中 kill -9：一条不丢；可能重复的恰好是途中的那几条，编号不变，并如实计数")
@Timeout(120)
class KilledPostIT {
  private static final int MESSAGES = 60;

  /** Of the first twenty it is given at once the gateway answers so many and holds the others. */
  private static final int ANSWERED = 15;

  private static final int IN_FLIGHT = 5;
  private static final ScratchDatabase DEMO = Importing.demo();

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 12));
  private final ScratchDatabase database = DEMO.copy();
  private final PostHouse post = new PostHouse(database, clock, new ScriptedGateway());
  private final Tenant county = post.house.tenant("532801");
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> unanswered = new HashSet<>();
  private final CountDownLatch killed = new CountDownLatch(1);
  private final HttpGateway gateway = new HttpGateway(this::answer);
  private Process server;

  @AfterEach
  void close() {
    killed.countDown();
    if (server != null) {
      server.destroyForcibly();
    }
    gateway.close();
  }

  @Test
  void nothing_is_lost_and_what_may_be_doubled_is_told() throws Exception {
    Robots.installedIn(database, folder, clock).close();
    Robots.add(
        post, county.id(), Robots.gateway("机器人", Reach.GROUP, 6000, gateway.url() + "/send"));
    for (int i = 0; i < MESSAGES; i++) {
      post.put(county, post.toGroup(county, i));
    }

    start("first");
    await(() -> states().getOrDefault("SENT", 0) == ANSWERED && held() == IN_FLIGHT);
    server.destroyForcibly().waitFor();
    killed.countDown();
    assertThat(states()).containsEntry("SENDING", IN_FLIGHT);
    assertThat(possiblyDoubled()).as("not before their lease is over").isZero();

    clock.pass(Duration.ofMinutes(6));
    start("second");
    await(() -> states().equals(Map.of("SENT", MESSAGES)));

    assertThat(taken).as("nothing is lost").hasSize(MESSAGES);
    assertThat(twice()).as("by the same ids as before").isEqualTo(unanswered).hasSize(IN_FLIGHT);
    assertThat(possiblyDoubled()).as("as the page tells").isEqualTo(IN_FLIGHT);
    assertThat(doubtful()).as("and which they are").isEqualTo(unanswered);
  }

  /** A gateway that has what it holds, although nobody hears that it does. */
  private Reply answer(Received request) {
    String id = request.headers().getFirst("Idempotency-Key");
    boolean hold;
    synchronized (taken) {
      taken.merge(id, 1, Integer::sum);
      hold = killed.getCount() > 0 && taken.size() > ANSWERED;
      if (hold) {
        unanswered.add(id);
      }
    }
    try {
      if (hold) {
        killed.await();
      }
      return Reply.ok("{}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(503, "", "");
    }
  }

  private int held() {
    synchronized (taken) {
      return unanswered.size();
    }
  }

  private Set<String> twice() {
    return taken.entrySet().stream()
        .filter(one -> one.getValue() == 2)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<String> doubtful() {
    return post.listed(county).stream()
        .filter(one -> one.doubtful() == 1)
        .map(one -> one.id().toString())
        .collect(Collectors.toSet());
  }

  private void start(String name) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx200m",
            PostProcess.class.getName(),
            database.url(),
            folder.resolve(name).toString(),
            county.id().toString(),
            clock.instant().toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    server = builder.start();
  }

  private void await(BooleanSupplier what) throws Exception {
    while (!what.getAsBoolean()) {
      assertThat(server.isAlive()).as("it runs: %s", logs()).isTrue();
      Thread.sleep(50);
    }
  }

  private List<String> logs() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.log")) {
      StringBuilder text = new StringBuilder();
      for (Path file : files) {
        text.append(Files.readString(file));
      }
      return text.toString().lines().toList();
    }
  }

  private Map<String, Integer> states() {
    return post.house
        .transactions()
        .in(county.id(), connection -> post.waiting.states(connection, county.id()));
  }

  private int possiblyDoubled() {
    return post.house
        .transactions()
        .in(county.id(), connection -> post.waiting.doubtful(connection, county.id()));
  }
}
