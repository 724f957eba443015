package org.haochaping.plugin;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One call on a thread of its own; {@code whenOver} runs once, when nothing of it runs any more.
 */
final class GuardedTask<T> implements Runnable {
  private enum State {
    WAITING,
    RUNNING,
    OVER
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Callable<T> call;
  private final ClassLoader loader;
  private final Runnable whenOver;

  GuardedTask(Callable<T> call, ClassLoader loader, Runnable whenOver) {
    this.call = call;
    this.loader = loader;
    this.whenOver = whenOver;
  }

  CompletableFuture<T> result() {
    return result;
  }

  @Override
  public void run() {
    if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
      return;
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      T value = call.call();
      finish();
      result.complete(value);
    } catch (Throwable thrown) { // the exception wall: an Error of a plugin must not pass either
      finish();
      result.completeExceptionally(thrown);
    } finally {
      thread.setContextClassLoader(before);
      Thread.interrupted();
    }
  }

  /** Gives the call up; if it has not begun, it never will. */
  void abandon() {
    if (state.compareAndSet(State.WAITING, State.OVER)) {
      whenOver.run();
    }
  }

  private void finish() {
    if (state.compareAndSet(State.RUNNING, State.OVER)) {
      whenOver.run();
    }
  }
}
