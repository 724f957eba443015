package org.haochaping.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void cells_stand_between_commas_and_nothing_is_an_empty_cell() {
    assertThat(Csv.line("部门", 3, null)).isEqualTo("部门,3,\r\n");
  }

  @Test
  void commas_quotes_and_line_breaks_stay_within_their_cell() {
    assertThat(Csv.line("甲,乙", "他说\"好\"", "一\n二"))
        .isEqualTo("\"甲,乙\",\"他说\"\"好\"\"\",\"一\n二\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
  void no_cell_can_be_taken_for_a_formula(String text) {
    assertThat(Csv.line(text)).startsWith("'" + text.charAt(0));
  }
}
