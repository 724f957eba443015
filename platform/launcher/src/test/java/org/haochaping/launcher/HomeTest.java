package org.haochaping.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.haochaping.launcher.terminal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void home() throws IOException {
    home = Home.at(folder.resolve("home"));
  }

  @Test
  void a_second_launcher_on_the_same_home_is_told_about_the_first() throws IOException {
    try (HomeLock lock = HomeLock.take(home)) {
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
          .hasMessageContaining(home.root().toString())
          .hasMessageContaining("--home=");
    }

    assertThatCode(() -> HomeLock.take(home).close()).doesNotThrowAnyException();
  }

  @Test
  void demo_accounts_never_meet_real_data() throws IOException {
    HomeKind.keep(home, true);

    assertThatCode(() -> HomeKind.keep(home, true)).doesNotThrowAnyException();
    assertThatThrownBy(() -> HomeKind.keep(home, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("演示");

    Home real = Home.at(folder.resolve("real"));
    HomeKind.keep(real, false);
    assertThatThrownBy(() -> HomeKind.keep(real, true)).isInstanceOf(Refusal.class);
  }
}
