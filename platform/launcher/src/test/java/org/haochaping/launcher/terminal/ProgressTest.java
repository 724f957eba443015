package org.haochaping.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);

  @Test
  void a_step_says_what_it_does_and_how_long_it_took() {
    progress.step(Words.of("准备", "Preparing"), () -> {});

    assertThat(printed()).matches("· 准备  Preparing \\.+ +0\\.\\d 秒 s\n");
  }

  @Test
  void a_failure_names_the_step_and_the_reason() {
    assertThatThrownBy(
            () ->
                progress.step(
                    Words.of("准备", "Preparing"),
                    () -> {
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("准备没有成功：disk full")
        .hasMessageContaining("Preparing did not succeed: disk full");
    assertThat(printed()).contains("失败 failed");
  }

  @Test
  void a_line_in_the_middle_of_a_step_stands_alone() {
    progress.step(Words.of("准备", "Preparing"), () -> progress.say("! note"));

    assertThat(printed().lines()).hasSize(3).contains("! note");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
