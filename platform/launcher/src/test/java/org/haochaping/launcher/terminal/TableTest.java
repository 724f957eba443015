package org.haochaping.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void a_chinese_letter_takes_two_columns() {
    assertThat(Width.of("abc")).isEqualTo(3);
    assertThat(Width.of("勐腊县")).isEqualTo(6);
    assertThat(Width.of("（a）")).isEqualTo(5);
    assertThat(Width.of("𠀀")).isEqualTo(2);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void columns_stay_aligned_whatever_the_letters() {
    assertThat(
            Table.of("账号 login", "租户", "x")
                .row("yan", "景洪市", "1")
                .row("dao-lead", "Menghai", "2")
                .lines())
        .containsExactly(
            "账号 login  租户     x",
            "----------------------",
            "yan         景洪市   1",
            "dao-lead    Menghai  2");
  }

  @Test
  void a_row_of_another_length_is_a_mistake() {
    assertThatThrownBy(() -> Table.of("a", "b").row("c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
