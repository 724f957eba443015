package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "98.50|98.5|0.00",
        "0.00|0|0.00",
        "0|0|0",
        "100|100|0",
        "1204|1204|0",
        "1,204|1204|#,##0",
        "1,204,000.5|1204000.5|#,##0.0",
        "-0.25|-0.25|0.00",
        "+0.25|0.25|+0.00;-0.00",
        "98.50%|0.985|0.00%",
        "' 3 '|3|0",
        "123456789012345|123456789012345|0"
      })
  void a_printed_number_is_a_value_and_the_format_that_prints_it(
      String text, String value, String format) {
    Printed printed = Printed.of(text).orElseThrow();
    assertThat(printed.plain()).isEqualTo(value);
    assertThat(printed.format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "—",
        "2（并列）",
        "",
        "-",
        "+",
        "007",
        "1,20",
        "12,3456",
        ".5",
        "5.",
        "1e3",
        "0x1F",
        "-0.00",
        "１２",
        "1 204",
        "=1",
        "1234567890123456",
        "不详",
        "٣",
        "NaN"
      })
  void what_no_cell_prints_as_it_was_stays_text(String text) {
    assertThat(Printed.of(text)).isEmpty();
  }

  @Test
  void a_value_is_written_without_an_exponent() {
    assertThat(Printed.of("100000000000000").orElseThrow().plain()).isEqualTo("100000000000000");
    assertThat(Printed.of("0.000000000001").orElseThrow().plain()).isEqualTo("0.000000000001");
  }
}
