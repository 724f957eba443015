package org.haochaping.system.browser;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** For what Playwright waits for without an end: the start and the end of the browser itself. */
final class Bounded {
  private static final long PATIENCE = 90;

  private Bounded() {}

  static <T> T within(String what, Callable<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                done.complete(work.call());
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            },
            what);
    thread.setDaemon(true);
    thread.start();
    try {
      return done.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(what + ": failed", e.getCause());
    } catch (TimeoutException e) {
      AssertionError late = new AssertionError("waited " + PATIENCE + " s in vain until " + what);
      late.setStackTrace(thread.getStackTrace());
      throw late;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while " + what, e);
    }
  }
}
