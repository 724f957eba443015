package org.haochaping.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Levels are numbered both ways by real systems")
class CodeMapTest {

  @Test
  void the_national_interface_calls_the_best_level_5() {
    assertThat(CodeMap.NATIONAL_5_IS_BEST.level("5")).contains(Level.VERY_SATISFIED);
    assertThat(CodeMap.NATIONAL_5_IS_BEST.level("1")).contains(Level.VERY_DISSATISFIED);
  }

  @Test
  void gbt_39046_calls_the_best_level_1() {
    assertThat(CodeMap.GBT_39046_1_IS_BEST.level("1")).contains(Level.VERY_SATISFIED);
    assertThat(CodeMap.GBT_39046_1_IS_BEST.level("5")).contains(Level.VERY_DISSATISFIED);
  }

  @Test
  void a_chinese_name_is_understood_whatever_the_map() {
    for (CodeMap map : CodeMap.values()) {
      assertThat(map.level(" 基本满意 ")).contains(Level.BASICALLY_SATISFIED);
      assertThat(map.level("9")).isEmpty();
    }
  }

  @Test
  void the_last_two_levels_are_bad_reviews() {
    assertThat(Level.values())
        .filteredOn(Level::isBad)
        .containsExactly(Level.DISSATISFIED, Level.VERY_DISSATISFIED);
  }
}
