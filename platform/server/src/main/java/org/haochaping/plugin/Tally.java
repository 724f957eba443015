package org.haochaping.plugin;

import java.util.concurrent.atomic.AtomicLong;

/** How a loaded plugin has behaved on this node. */
final class Tally {
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong timeouts = new AtomicLong();

  void called() {
    calls.incrementAndGet();
  }

  void failed() {
    failures.incrementAndGet();
  }

  void hung() {
    timeouts.incrementAndGet();
  }

  long calls() {
    return calls.get();
  }

  long failures() {
    return failures.get();
  }

  long timeouts() {
    return timeouts.get();
  }
}
