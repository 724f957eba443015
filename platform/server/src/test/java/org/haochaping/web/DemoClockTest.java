package org.haochaping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The clock of a demo")
class DemoClockTest {
  private static final Instant REAL = Instant.parse("2026-11-09T01:00:00Z");
  private static final Clock FIXED = Clock.fixed(REAL, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void it_is_what_it_was_at_the_start_while_nobody_moves_it() {
    assertThat(clock().instant()).isEqualTo(REAL.plus(Duration.ofDays(3)));
  }

  @Test
  void a_moment_in_the_file_moves_it_and_it_ticks_on_from_there() throws Exception {
    Path file = folder.resolve("demo-now");
    Files.writeString(file, "2026-12-01T00:00:00Z\n");
    Files.setLastModifiedTime(file, FileTime.from(REAL.minusSeconds(90)));
    assertThat(clock().instant()).isEqualTo("2026-12-01T00:01:30Z");
  }

  @Test
  void an_empty_file_moves_nothing() throws Exception {
    Files.writeString(folder.resolve("demo-now"), "");
    assertThat(clock().instant()).isEqualTo(REAL.plus(Duration.ofDays(3)));
  }

  private Clock clock() {
    return new DemoClock(FIXED, Duration.ofDays(3), folder.resolve("demo-now"));
  }
}
