package org.haochaping.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haochaping.launcher.terminal.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void a_process_is_found_again_by_number_and_start_time() throws IOException {
    PidFile file = new PidFile(folder.resolve("a.pid"));
    file.write(ProcessHandle.current());

    assertThat(file.alive()).contains(ProcessHandle.current());
  }

  @Test
  void a_reused_number_is_not_mistaken_for_the_process() throws IOException {
    PidFile file = new PidFile(folder.resolve("a.pid"));
    Files.writeString(file.path(), ProcessHandle.current().pid() + " 12345");

    assertThat(file.alive()).isEmpty();
  }

  @Test
  void a_missing_or_spoilt_file_means_nobody() throws IOException {
    PidFile file = new PidFile(folder.resolve("a.pid"));
    assertThat(file.alive()).isEmpty();

    Files.writeString(file.path(), "spoilt");
    assertThat(file.alive()).isEmpty();
  }

  @Test
  void an_orphan_is_stopped_and_forgotten() throws IOException, InterruptedException {
    Process orphan = new ProcessBuilder("sleep", "600").start();
    PidFile file = new PidFile(folder.resolve("sleep.pid"));
    file.write(orphan.toHandle());

    Orphans.stop(List.of(file), Progress.onConsole());

    assertThat(orphan.isAlive()).isFalse();
    assertThat(file.path()).doesNotExist();
  }
}
