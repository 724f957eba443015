package org.haochaping.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Supervisor supervisor =
      new Supervisor(new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), false));
  private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void a_server_that_is_killed_is_started_again_and_that_is_said() throws Exception {
    Shell server = new Shell("A", "sleep 600");
    supervisor.start(server);
    ProcessHandle first = server.process();

    first.destroyForcibly();

    await(() -> server.starts > 1 && printedText().contains("A 已恢复"));
    assertThat(server.process().pid()).isNotEqualTo(first.pid());
    assertThat(printedText()).contains("A 意外退出（代码 137）").contains("starting it again in 1 s");
  }

  @Test
  void a_server_that_fails_to_start_shows_the_last_lines_of_its_log() {
    assertThatThrownBy(() -> supervisor.start(new Shell("B", "echo no such column; exit 3")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("B 启动后退出了")
        .hasMessageContaining("no such column")
        .hasMessageContaining("B.log");
  }

  @Test
  void servers_stop_in_the_reverse_of_their_order_and_stay_stopped() throws Exception {
    Shell first = new Shell("first", "sleep 600");
    Shell second = new Shell("second", "sleep 600");
    supervisor.start(first);
    supervisor.start(second);

    supervisor.stop();

    assertThat(stopped).containsExactly("second", "first");
    Thread.sleep(300);
    assertThat(first.starts).isEqualTo(1);
    assertThat(first.process().isAlive()).isFalse();
    assertThatThrownBy(() -> supervisor.start(second)).isInstanceOf(Refusal.class);
  }

  private String printedText() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** A server that is a line of shell: ready as soon as it has slept long enough to be alive. */
  private final class Shell implements Server {
    private final String name;
    private final String line;
    private volatile int starts;
    private volatile long startedAt;
    private volatile Child child;

    Shell(String name, String line) {
      this.name = name;
      this.line = line;
    }

    ProcessHandle process() {
      return child.handle();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Words starting() {
      return Words.of("启动 " + name, "Starting " + name);
    }

    @Override
    public Child start() throws IOException {
      starts++;
      startedAt = System.nanoTime();
      child =
          Child.start(
              List.of("sh", "-c", line),
              Map.of(),
              new PidFile(folder.resolve(name + ".pid")),
              folder.resolve(name + ".log"));
      return child;
    }

    @Override
    public boolean ready() {
      return System.nanoTime() - startedAt > Duration.ofMillis(400).toNanos() && child.alive();
    }

    @Override
    public void stop(Child running) throws IOException, InterruptedException {
      stopped.add(name);
      running.stop(Duration.ofSeconds(5));
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(10);
    }
  }
}
