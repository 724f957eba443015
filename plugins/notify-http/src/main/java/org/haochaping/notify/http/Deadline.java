package org.haochaping.notify.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The end of an exchange, whatever it waits for: a name, a handshake, a window to write into or the
 * next byte, none of which ends by one time limit. The exchange runs on a thread of its own and the
 * socket is closed under it when its time is over; only a resolver keeps that thread until it gives
 * up itself, and nobody waits for it.
 */
record Deadline(Duration patience) {

  static Deadline of(Duration patience) {
    return new Deadline(patience);
  }

  /** Does it over the socket, which is closed in the end. */
  <T> T within(Socket socket, Callable<T> exchange) throws IOException {
    FutureTask<T> task = new FutureTask<>(exchange);
    // Without what the caller has in its inheritable thread-locals, which would keep a plugin.
    Thread thread = new Thread(null, task, Thread.currentThread().getName() + " calls", 0, false);
    thread.setDaemon(true);
    try (socket) {
      thread.start();
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new SocketTimeoutException("no answer in time");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("nobody waits any longer");
    } catch (ExecutionException e) {
      throw asIo(e);
    }
  }

  private static IOException asIo(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException broken) {
      throw broken;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }
}
