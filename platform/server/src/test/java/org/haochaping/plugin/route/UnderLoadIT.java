package org.haochaping.plugin.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.Outcome;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.TestPlugin;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.testing.Ratings;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Under load: an upgrade fails no rating, and a plugin that hangs slows no other")
@Timeout(180)
class UnderLoadIT {
  private static final int CITIZENS = 3;
  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(1_200);
  private static final String RATE =
      "sink.accept(1, new EvaluationDraft(request.submissionKey().get(), Level.SATISFIED,"
          + " Source.DEPARTMENT_QR, Terminal.QR_CODE, Origin.ACTIVE,"
          + " LocalDate.ofInstant(context.clock().instant(), ZoneId.of(\"Asia/Shanghai\")),"
          + " \"GA\", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),"
          + " 1, 1, List.of(), \"%s\", Optional.empty()));";
  private static final String HANG =
      "while (!Boolean.getBoolean(\"%s\")) try { Thread.sleep(20); }"
          + " catch (InterruptedException e) { }";

  @TempDir Path folder;
  private final String release = "release." + UUID.randomUUID();
  private final AtomicLong measured = new AtomicLong();
  private PluginDesk desk;
  private Intake intake;

  @BeforeEach
  void open() throws SQLException {
    Clock clock = Clock.systemUTC();
    desk = new PluginDesk(folder, clock);
    new Ratings(desk.database, desk.jinghong.id()).department("GA", "景洪市公安局");
    intake = Intakes.of(Intakes.keys(), clock);
  }

  @AfterEach
  void close() {
    System.setProperty(release, "true");
    desk.close();
  }

  @Test
  void an_upgrade_and_its_way_back_fail_not_one_rating() throws Exception {
    UUID channel = desk.channel(desk.jinghong, "hall", "hello", "{}");
    desk.install(TestPlugin.channel("hello", RATE.formatted("一")));
    Artefact two = desk.install(TestPlugin.channel("hello", RATE.formatted("二")).version("2.0.0"));
    try (Timetable load = new Timetable(channel, 2 * WINDOW / ratingsWithin(WINDOW, channel))) {
      for (int round = 0; round < 4; round++) {
        load.awaitAnother("一");
        assertThat(desk.upgrades.move(desk.both(), two, PluginDesk.IT))
            .extracting(Moved::outcome)
            .containsExactly(Moved.Outcome.MOVED);
        load.awaitAnother("二");
        assertThat(desk.upgrades.back(desk.both(), two, PluginDesk.IT))
            .extracting(Moved::outcome)
            .containsExactly(Moved.Outcome.MOVED);
      }
      load.awaitAnother("一");
      assertThat(load.end()).as("ratings that failed").isEmpty();
      assertThat(load.taken.get())
          .as("no fewer than at half the rate")
          .isGreaterThanOrEqualTo(load.planned());
      assertThat(
              desk.rows(desk.jinghong, "select count(*) from evaluation where words in ('一', '二')"))
          .as("each that was taken is stored")
          .containsExactly(String.valueOf(load.taken.get() + measured.get()));
    }
  }

  /**
   * Citizens who rate by a timetable, whatever else happens: one rating an interval, all of them
   * together, and who comes late makes up for it.
   */
  private final class Timetable implements AutoCloseable {
    final AtomicLong taken = new AtomicLong();
    private final long begun = System.nanoTime();
    private final long interval;
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong until = new AtomicLong(Long.MAX_VALUE);
    private final Map<String, AtomicLong> said = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Future<?>> citizens = new ArrayList<>();
    private final UUID channel;

    Timetable(UUID channel, long interval) {
      this.channel = channel;
      this.interval = interval;
      for (int i = 0; i < CITIZENS; i++) {
        citizens.add(desk.threads.submit(this::rateByTimetable));
      }
    }

    /** How many ratings the timetable had until it ended. */
    long planned() {
      return (until.get() - begun) / interval;
    }

    private Object rateByTimetable() throws InterruptedException {
      for (long due = next(); due <= until.get(); due = next()) {
        long early = due - System.nanoTime();
        if (early > 0) {
          TimeUnit.NANOSECONDS.sleep(early);
        }
        try {
          said.computeIfAbsent(rate(channel), word -> new AtomicLong()).incrementAndGet();
          taken.incrementAndGet();
        } catch (RuntimeException | AssertionError e) {
          failures.add(e);
        }
      }
      return taken;
    }

    private long next() {
      return begun + given.getAndIncrement() * interval;
    }

    /** Until some more are rated by this version; those on their way when it changed aside. */
    void awaitAnother(String word) throws InterruptedException {
      long enough = count(word) + 3 * CITIZENS;
      while (count(word) < enough && failures.isEmpty()) {
        Thread.sleep(5);
      }
    }

    private long count(String word) {
      return said.getOrDefault(word, new AtomicLong()).get();
    }

    List<Throwable> end() throws Exception {
      until.compareAndSet(Long.MAX_VALUE, System.nanoTime());
      for (Future<?> citizen : citizens) {
        citizen.get();
      }
      return failures;
    }

    @Override
    public void close() {
      until.set(0);
    }
  }

  @Test
  void while_one_hangs_for_good_the_others_keep_their_rate() throws Exception {
    UUID good = desk.channel(desk.jinghong, "good", "good", "{}");
    UUID bad = desk.channel(desk.jinghong, "bad", "bad", "{}");
    desk.install(TestPlugin.channel("good", RATE.formatted("好")));
    desk.install(TestPlugin.channel("bad", HANG.formatted(release)));
    ratingsWithin(WINDOW, good);

    AtomicLong until = new AtomicLong(Long.MAX_VALUE);
    AtomicLong refused = new AtomicLong();
    for (int i = 0; i < 40; i++) {
      desk.threads.submit(() -> knock(bad, until, refused));
    }
    // Until the bulkhead is full of calls that were given up; from then on it costs nothing.
    while (desk.plugins.conduct("bad", bad).failures() < 40 || !isRefusedAtOnce(bad)) {
      Thread.sleep(50);
    }
    until.set(0);
    refused.set(0);
    // What else the machine does falls on some windows more than on others: whoever slows the
    // others does so each time.
    List<Double> kept = new ArrayList<>();
    do {
      kept.add(keptBeside(bad, good, refused));
    } while (kept.get(kept.size() - 1) <= 0.9 && kept.size() < 3);
    assertThat(refused.get()).as("the hanging one was called all the while").isGreaterThan(100);
    assertThat(kept.get(kept.size() - 1)).as("of the rate alone: %s", kept).isGreaterThan(0.9);
  }

  /**
   * Which part of its rate a channel keeps while another hangs; windows with and without callers of
   * the hanging one take turns, so that the machine's moods fall on both alike.
   */
  private double keptBeside(UUID bad, UUID good, AtomicLong refused) throws Exception {
    long alone = 0;
    long beside = 0;
    for (int turn = 0; turn < 4; turn++) {
      alone += ratingsWithin(WINDOW, good);
      AtomicLong end = new AtomicLong(Long.MAX_VALUE);
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        callers.add(desk.threads.submit(() -> knock(bad, end, refused)));
      }
      beside += ratingsWithin(WINDOW, good);
      end.set(0);
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    return (double) beside / alone;
  }

  /** Whether ten calls in a row are turned away without having been made. */
  private boolean isRefusedAtOnce(UUID channel) {
    ChannelInstance instance = desk.read(desk.jinghong, channel);
    for (int i = 0; i < 10; i++) {
      try {
        decoded(instance);
        return false;
      } catch (Refusal refusal) {
        if (!refusal.code().equals("plugin-busy")) {
          return false;
        }
      }
    }
    return true;
  }

  private long ratingsWithin(long nanos, UUID channel) throws Exception {
    long end = System.nanoTime() + nanos;
    AtomicLong count = new AtomicLong();
    List<Future<?>> citizens = new ArrayList<>();
    for (int i = 0; i < CITIZENS; i++) {
      citizens.add(
          desk.threads.submit(
              () -> {
                while (System.nanoTime() < end) {
                  rate(channel);
                  count.incrementAndGet();
                }
                return true;
              }));
    }
    for (Future<?> citizen : citizens) {
      citizen.get();
    }
    measured.addAndGet(count.get());
    return count.get();
  }

  /** One rating, all the way: the route read, the plugin asked, the rating stored. */
  private String rate(UUID channel) {
    ChannelInstance instance = desk.read(desk.jinghong, channel);
    EvaluationDraft draft = decoded(instance).rows().get(0).draft().get(0);
    List<Outcome> outcomes =
        desk.transactions.in(
            desk.jinghong.id(),
            connection -> intake.accept(connection, desk.jinghong, instance, List.of(draft)));
    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Accepted.class);
    return draft.words();
  }

  private Collected decoded(ChannelInstance instance) {
    Collected collected = new Collected(0, 1);
    PluginInstance called =
        new PluginInstance(
            instance.id(),
            desk.jinghong.code(),
            desk.jinghong.name(),
            Map.of(),
            instance.artefact());
    try {
      desk.plugins.channel(instance.pluginId(), called).decode(PluginDesk.request(), collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected;
  }

  /** Somebody who calls the hanging plugin a hundred times a second, as far as it lets him. */
  private Object knock(UUID channel, AtomicLong until, AtomicLong refused)
      throws InterruptedException {
    ChannelInstance instance = desk.read(desk.jinghong, channel);
    do {
      try {
        decoded(instance);
      } catch (Refusal refusal) {
        refused.incrementAndGet();
      }
      Thread.sleep(10);
    } while (System.nanoTime() < until.get());
    return refused;
  }
}
