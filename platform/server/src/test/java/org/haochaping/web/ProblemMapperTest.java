package org.haochaping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

  @ParameterizedTest
  @DisplayName(
      "a NUL is the sender's mistake and no failure of ours; SheetTakingIT shows the states")
  @CsvSource({"22021, true", "22P05, true", "23505, false", "08006, false", ", false"})
  void a_character_that_cannot_be_stored_is_the_sender_s_mistake(String state, boolean his) {
    assertThat(ProblemMapper.isUnstorable(new SQLException("refused", state))).isEqualTo(his);
  }
}
