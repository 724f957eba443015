package org.haochaping.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running child process, its log and the pid file by which a later launcher finds it. */
public final class Child {
  private static final long LOG_LIMIT = 10_000_000;

  private final Process process;
  private final PidFile pidFile;
  private final Path log;

  private Child(Process process, PidFile pidFile, Path log) {
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
  }

  public static Child start(
      List<String> command, Map<String, String> environment, PidFile pidFile, Path log)
      throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = new ProcessBuilder(ownSession(command));
    // Ours may hold the database owner's password; a child gets only what it is given.
    builder.environment().keySet().removeIf(name -> name.startsWith("HAOCHAPING_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Process process = builder.start();
    pidFile.write(process.toHandle());
    return new Child(process, pidFile, log);
  }

  /** Ctrl-C in a terminal reaches the whole group: out of it, children stop in our order. */
  private static List<String> ownSession(List<String> command) {
    if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return command;
    }
    List<String> line = new ArrayList<>(List.of("/usr/bin/setsid"));
    line.addAll(command);
    return line;
  }

  public boolean alive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  public int await() throws InterruptedException {
    return process.waitFor();
  }

  public Path log() {
    return log;
  }

  /** Asks it to stop, and stops asking when it takes too long. */
  public void stop(Duration patience) throws IOException, InterruptedException {
    process.destroy();
    end(patience);
  }

  /** For PostgreSQL, which on SIGTERM would wait for its clients. */
  public void interrupt(Duration patience) throws IOException, InterruptedException {
    if (process.isAlive()) {
      Signals.interrupt(process.pid());
    }
    end(patience);
  }

  private void end(Duration patience) throws IOException, InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      process.waitFor();
    }
    pidFile.delete();
  }
}
