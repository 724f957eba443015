package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNamesTest {
  private final PageNames names = new PageNames();

  @Test
  void a_caption_that_fits_is_the_name() {
    assertThat(names.next("表1 各评价渠道评价情况", "表")).isEqualTo("表1 各评价渠道评价情况");
  }

  @Test
  void what_excel_forbids_becomes_its_full_width_sister() {
    assertThat(names.next("'州/县[一]: a*b?\\c'", "表")).isEqualTo("州／县［一］： a＊b？＼c");
  }

  @Test
  void names_differ_also_in_more_than_case() {
    assertThat(names.next("Table", "表")).isEqualTo("Table");
    assertThat(names.next("TABLE", "表")).isEqualTo("TABLE(2)");
    assertThat(names.next("table", "表")).isEqualTo("table(3)");
    assertThat(names.next("History", "表")).isEqualTo("History(2)");
  }

  @Test
  void a_table_without_a_caption_has_a_name() {
    assertThat(names.next(" \u0001'", "表")).isEqualTo("表");
    assertThat(names.next("", "表")).isEqualTo("表(2)");
  }

  @Test
  void long_names_that_begin_alike_are_cut_and_told_apart() {
    String caption = "西双版纳傣族自治州人力资源和社会保障局及所属单位各来源评价数及占比情况统计表";
    String first = names.next(caption, "表");
    String second = names.next(caption, "表");
    assertThat(first).hasSize(31).endsWith("…");
    assertThat(second).hasSize(31).endsWith("…(2)").isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "\"><img src=x onerror=alert(1)>",
        "=cmd|' /C calc'!A0",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
      })
  void whatever_the_caption_the_name_is_valid(String caption) {
    String name = names.next(caption, "表");
    WorkbookUtil.validateSheetName(name);
    assertThat(name).isEqualTo(Text.clean(name)).doesNotContain("\ufffd");
  }
}
