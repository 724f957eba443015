package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MastheadTest {

  @Test
  void a_short_name_is_as_large_as_it_may_be() {
    assertThat(of("景洪市人民政府文件")).isEqualTo(new Masthead(of("景洪市人民政府文件").lines(), 42, 1));
  }

  @Test
  void a_long_one_is_narrower_and_then_smaller() {
    Masthead longer = of("西双版纳州政务服务管理局文件");
    assertThat(longer.size()).isGreaterThan(41);
    assertThat(longer.share()).isBetween(0.66f, 0.8f);
    Masthead longest = of("西双版纳傣族自治州人力资源和社会保障局文件");
    assertThat(longest.lines()).hasSize(1);
    assertThat(longest.size()).isBetween(30f, 35f);
    assertThat(longest.share()).isEqualTo(0.66f);
  }

  @Test
  void the_longest_stands_in_two_lines_of_much_the_same_length_and_none_is_too_wide() {
    Masthead two = of("西双版纳傣族自治州景洪市人力资源和社会保障局综合行政执法支队文件");
    assertThat(two.lines()).hasSize(2);
    assertThat(two.lines().get(0).length() - two.lines().get(1).length()).isBetween(-1, 1);
    for (int length = 1; length < 60; length++) {
      Masthead masthead = of("局".repeat(length));
      for (String line : masthead.lines()) {
        assertThat(line.length() * masthead.size() * masthead.share())
            .as("%d characters", length)
            .isLessThanOrEqualTo(Measures.WIDTH);
      }
    }
  }

  private static Masthead of(String office) {
    return Masthead.of(office, String::length);
  }
}
