package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress of a file that streams")
class MeasuredTest {

  @Test
  void is_judged_by_the_bytes_read_and_exact_at_the_end() throws IOException {
    Measured body = new Measured(new byte[1000]);
    assertThat(body.readNBytes(250)).hasSize(250);
    assertThat(body.estimate(20, false)).isEqualTo(80);
    assertThat(body.readAllBytes()).hasSize(750);
    assertThat(body.estimate(81, true)).isEqualTo(81);
  }
}
