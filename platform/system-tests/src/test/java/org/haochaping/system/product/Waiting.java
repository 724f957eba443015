package org.haochaping.system.product;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Waits for what takes its time, and says what it waited for in vain. */
public final class Waiting {
  private Waiting() {}

  /** Until the condition holds; what it throws meanwhile counts as not yet. */
  public static void until(String what, Duration patience, Callable<Boolean> condition) {
    value(what, patience, () -> condition.call() ? true : null);
  }

  /** Until there is a value. */
  public static <T> T value(String what, Duration patience, Callable<@Nullable T> source) {
    long end = System.nanoTime() + patience.toNanos();
    Throwable last = null;
    while (true) {
      try {
        T value = source.call();
        if (value != null) {
          return value;
        }
      } catch (Exception | AssertionError e) {
        last = e;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited " + patience.toSeconds() + " s in vain until " + what, last);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }
}
