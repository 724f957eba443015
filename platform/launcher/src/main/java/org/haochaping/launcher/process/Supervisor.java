package org.haochaping.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;

/** Starts the servers in order, starts them again when they die, stops them in reverse order. */
public final class Supervisor {
  private static final Duration POLL = Duration.ofMillis(250);

  private final Progress progress;
  private final List<Watch> watches = new ArrayList<>();
  private volatile boolean stopping;

  public Supervisor(Progress progress) {
    this.progress = progress;
  }

  /** Returns when the server is ready, and watches it from then on. */
  public void start(Server server) {
    progress.step(
        server.starting(),
        () -> {
          begun(server).untilReady();
          return true;
        });
  }

  /** Returns at once; whatever does not need the server can be done meanwhile. */
  public Begun begin(Server server) throws IOException {
    return begun(server);
  }

  private Watch begun(Server server) throws IOException {
    Watch watch = new Watch(server);
    synchronized (this) {
      refuseWhenStopping();
      watch.child = server.start();
      watches.add(watch);
    }
    return watch;
  }

  /** A server that is starting. */
  public interface Begun {

    /** Returns when it is ready, from when on it is watched. */
    void await();
  }

  /** Last started, first stopped: nothing loses the server it depends on. */
  public void stop() {
    synchronized (this) {
      stopping = true;
    }
    for (int i = watches.size() - 1; i >= 0; i--) {
      Watch watch = watches.get(i);
      String name = watch.server.name();
      progress.step(
          Words.of("停止 " + name, "Stopping " + name),
          () -> {
            synchronized (watch) {
              watch.server.stop(watch.child);
            }
            return true;
          });
    }
    watches.clear();
  }

  public boolean stopping() {
    return stopping;
  }

  private void refuseWhenStopping() {
    if (stopping) {
      throw Refusal.of("启动已取消。", "The start was cancelled.");
    }
  }

  private void awaitReady(Server server, Child child) throws InterruptedException {
    long until = System.nanoTime() + server.patience().toNanos();
    while (!server.ready()) {
      refuseWhenStopping();
      if (!child.alive()) {
        throw failed(server, child, "启动后退出了", "exited while starting");
      }
      if (System.nanoTime() > until) {
        throw failed(server, child, "迟迟没有就绪", "did not become ready in time");
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private static Refusal failed(Server server, Child child, String chinese, String english) {
    String tail = String.join("\n  ", LogTail.of(child.log(), 15));
    return Refusal.of(
        "%s %s。日志最后几行如下，全文见 %s：\n  %s".formatted(server.name(), chinese, child.log(), tail),
        "%s %s; above are the last lines of its log %s. Correct what they name and start again."
            .formatted(server.name(), english, child.log()));
  }

  /** One thread per server that does nothing until the server dies. */
  private final class Watch implements Begun {
    private final Server server;
    private Child child;
    private int deaths;

    @SuppressWarnings("NullAway.Init")
    Watch(Server server) {
      this.server = server;
    }

    @Override
    public void await() {
      progress.step(
          server.starting(),
          () -> {
            untilReady();
            return true;
          });
    }

    void untilReady() throws InterruptedException {
      awaitReady(server, child);
      Thread thread = new Thread(this::watch, "watch-" + server.name());
      thread.setDaemon(true);
      thread.start();
    }

    private void watch() {
      try {
        while (true) {
          long from = System.nanoTime();
          int code = child.await();
          if (stopping) {
            return;
          }
          deaths = System.nanoTime() - from > 60_000_000_000L ? 1 : deaths + 1;
          revive(code);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void revive(int code) throws InterruptedException {
      long pause = Math.min(30, 1L << Math.min(deaths - 1, 5));
      progress.say(
          Words.of(
              "! %s 意外退出（代码 %d），%d 秒后重新启动（第 %d 次）。".formatted(server.name(), code, pause, deaths),
              "! %s stopped unexpectedly (code %d); starting it again in %d s (attempt %d)."
                  .formatted(server.name(), code, pause, deaths)));
      Thread.sleep(pause * 1000);
      try {
        synchronized (this) {
          if (stopping) {
            return;
          }
          child = server.start();
        }
        awaitReady(server, child);
        progress.say("✓ %s 已恢复  %s is back".formatted(server.name(), server.name()));
      } catch (IOException | Refusal e) {
        giveUpThisAttempt(e);
      }
    }

    private void giveUpThisAttempt(Exception e) throws InterruptedException {
      if (stopping) {
        return;
      }
      progress.say(String.valueOf(e.getMessage()));
      try {
        child.stop(Duration.ofSeconds(5));
      } catch (IOException failure) {
        progress.say(String.valueOf(failure.getMessage()));
      }
    }
  }
}
