package org.haochaping.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Words;

/** Children that outlived a launcher which was killed; they are stopped before a new start. */
public final class Orphans {
  private Orphans() {}

  public static void stop(List<PidFile> files, Progress progress)
      throws IOException, InterruptedException {
    for (PidFile file : files) {
      Optional<ProcessHandle> orphan = file.alive();
      if (orphan.isPresent()) {
        String name = file.path().getFileName().toString().replace(".pid", "");
        progress.step(
            Words.of("停止上次遗留的 " + name, "Stopping " + name + " left by the last run"),
            () -> {
              stop(orphan.get());
              return true;
            });
      }
      file.delete();
    }
  }

  /**
   * A Java process may ignore SIGINT (when it was started in the background) and PostgreSQL waits
   * for its clients on SIGTERM: both signals together stop either.
   */
  private static void stop(ProcessHandle orphan) throws IOException, InterruptedException {
    orphan.destroy();
    Signals.interrupt(orphan.pid());
    if (!gone(orphan, Duration.ofSeconds(20))) {
      orphan.destroyForcibly();
      gone(orphan, Duration.ofSeconds(10));
    }
  }

  private static boolean gone(ProcessHandle orphan, Duration patience) throws InterruptedException {
    try {
      orphan.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
