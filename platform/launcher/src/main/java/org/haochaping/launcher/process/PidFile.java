package org.haochaping.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child by number and start time, so that a reused number is never mistaken for it. */
public record PidFile(Path path) {

  public void write(ProcessHandle process) throws IOException {
    Files.writeString(path, process.pid() + " " + started(process));
  }

  /** The remembered process, if it still runs. */
  public Optional<ProcessHandle> alive() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(path).strip().split(" ");
    if (parts.length != 2 || !parts[0].matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> Long.toString(started(process)).equals(parts[1]));
  }

  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
