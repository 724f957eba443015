package org.haochaping.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * The clock of a demo: whoever shows it writes a moment into a file and it is that moment, from
 * where it ticks on. Without the file it is what it was when the server started.
 */
final class DemoClock extends Clock {
  private static final long LOOK_EVERY = Duration.ofMillis(200).toNanos();

  private final Clock real;
  private final Duration atStart;
  private final Path file;
  private volatile Look last;

  /** How far off the real time was, when it was looked at last. */
  private record Look(long at, Duration offset) {}

  DemoClock(Clock real, Duration atStart, Path file) {
    this.real = real;
    this.atStart = atStart;
    this.file = file;
    this.last = new Look(System.nanoTime(), offset(atStart));
  }

  /** What is being written this very moment is no moment yet: the time stays as it was. */
  private Duration offset(Duration before) {
    try {
      Instant moment = Instant.parse(Files.readString(file).strip());
      return Duration.between(Files.getLastModifiedTime(file).toInstant(), moment);
    } catch (NoSuchFileException e) {
      return atStart;
    } catch (DateTimeParseException e) {
      return before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    Look seen = last;
    if (System.nanoTime() - seen.at() > LOOK_EVERY) {
      seen = new Look(System.nanoTime(), offset(seen.offset()));
      last = seen;
    }
    return real.instant().plus(seen.offset());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone), atStart, file);
  }
}
