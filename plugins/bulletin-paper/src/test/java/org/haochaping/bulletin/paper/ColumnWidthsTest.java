package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private static final float SIZE = 10;
  private static final float SIDE = 4;

  @Test
  void names_and_heads_give_way_before_a_number_is_cut() {
    Table table = table("西双版纳傣族自治州人力资源和社会保障局", 6);
    float[] widths = of(table, 400);
    assertThat(sum(widths)).isCloseTo(400, within(0.01f));
    for (int i = 1; i < widths.length; i++) {
      assertThat(widths[i]).isGreaterThanOrEqualTo(4 * SIZE + 2 * SIDE);
    }
  }

  @Test
  void where_there_is_room_nothing_gives_way() {
    float[] widths = of(table("州公安局", 2), 400);
    assertThat(sum(widths)).isCloseTo(400, within(0.01f));
    // A head of seven characters asks for two lines.
    assertThat(widths[1] / widths[0]).isGreaterThan(1);
  }

  @Test
  void many_columns_are_smaller_upright_and_more_of_them_on_the_side() {
    assertThat(typeSize(8, 440)).isEqualTo(SIZE);
    assertThat(typeSize(12, 440)).isLessThan(SIZE);
    assertThat(typeSize(14, 640)).isLessThan(SIZE);
    assertThat(typeSize(12, 640)).isEqualTo(SIZE);
  }

  private static float typeSize(int columns, float whole) {
    return ColumnWidths.typeSize(table("州公安局", columns - 1), SIZE, SIDE, whole, String::length);
  }

  private static float[] of(Table table, float whole) {
    return ColumnWidths.of(table, SIZE, SIDE, whole, text -> SIZE * text.length());
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  private static Table table(String name, int numbers) {
    List<Column> columns =
        Stream.concat(
                Stream.of(new Column("部门", false)),
                IntStream.range(0, numbers).mapToObj(i -> new Column("主动评价好评率", true)))
            .toList();
    List<String> row =
        Stream.concat(Stream.of(name), IntStream.range(0, numbers).mapToObj(i -> "1234")).toList();
    return new Table("", columns, List.of(row), Chart.NONE);
  }
}
