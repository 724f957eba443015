package org.haochaping.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.haochaping.plugin.tck.HttpGateway;
import org.haochaping.plugin.tck.HttpGateway.Received;
import org.haochaping.plugin.tck.HttpGateway.Reply;

/**
 * A server on this machine whose addresses each take twenty messages a minute of the test's clock
 * and answer 429 to any more; {@code /open} takes all.
 */
final class LimitedGateway implements AutoCloseable {
  private static final int TAKEN_A_MINUTE = 20;

  private final Clock clock;
  private final Map<String, Integer> thisMinute = new HashMap<>();
  private final Map<String, Set<String>> taken = new HashMap<>();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private Instant minute = Instant.EPOCH;
  private int doubled;
  private int refused;
  private int underWay;
  private int mostUnderWay;
  private final HttpGateway server;

  LimitedGateway(Clock clock) {
    this.clock = clock;
    this.server = new HttpGateway(this::answer);
  }

  String url(String path) {
    return server.url() + path;
  }

  /** From now on {@code /robot} answers when it is let go on. */
  CountDownLatch hold() {
    held = new CountDownLatch(1);
    return held;
  }

  private Reply answer(Received request) {
    String path = request.uri().getPath();
    enter();
    try {
      if (path.equals("/robot")) {
        held.await();
      }
      return take(path, request.headers().getFirst("Idempotency-Key"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(503, "", "");
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    underWay++;
    mostUnderWay = Math.max(mostUnderWay, underWay);
  }

  private synchronized void leave() {
    underWay--;
  }

  private synchronized Reply take(String path, String id) {
    Instant now = clock.instant();
    Instant begun = now.truncatedTo(ChronoUnit.MINUTES);
    if (!begun.equals(minute)) {
      minute = begun;
      thisMinute.clear();
    }
    if (!path.equals("/open") && thisMinute.merge(path, 1, Integer::sum) > TAKEN_A_MINUTE) {
      refused++;
      long left = Duration.between(now, begun.plus(Duration.ofMinutes(1))).toSeconds();
      return new Reply(429, String.valueOf(left), "");
    }
    if (!taken.computeIfAbsent(path, key -> new HashSet<>()).add(id)) {
      doubled++;
    }
    return Reply.ok("{}");
  }

  /** How many different messages an address took. */
  synchronized int taken(String path) {
    return taken.getOrDefault(path, Set.of()).size();
  }

  /** How many it took although it had them. */
  synchronized int doubled() {
    return doubled;
  }

  /** How many were too many. */
  synchronized int refused() {
    return refused;
  }

  /** How many at most it dealt with at once. */
  synchronized int mostUnderWay() {
    return mostUnderWay;
  }

  @Override
  public void close() {
    held.countDown();
    server.close();
  }
}
