package org.haochaping.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void every_setting_stands_in_the_help() {
    String help = String.join("\n", Help.lines());

    assertThat(Arrays.stream(Setting.values()).map(Setting::flag))
        .allSatisfy(flag -> assertThat(help).contains(flag + " "));
    assertThat(help).contains("--help");
  }
}
