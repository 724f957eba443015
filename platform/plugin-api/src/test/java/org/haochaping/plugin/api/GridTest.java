package org.haochaping.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Grid.Cell;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void a_cell_beside_one_that_spans_rows_begins_after_it() {
    Grid grid =
        grid(
            List.of(Cell.label("整改情况").down(2), Cell.label("措施"), Cell.value("培训")),
            List.of(Cell.value("按时").across(2)));
    assertThat(grid.placed())
        .extracting(Grid.Placed::row, Grid.Placed::column, placed -> placed.cell().text())
        .containsExactly(
            tuple(0, 0, "整改情况"), tuple(0, 1, "措施"), tuple(0, 2, "培训"), tuple(1, 1, "按时"));
  }

  @Test
  void rows_fill_the_columns_exactly() {
    refused(List.of(Cell.value("一"), Cell.value("二")));
    refused(List.of(Cell.value("一").across(4)));
    refused(List.of(Cell.value("一").across(3).down(2)));
    refused(List.of(Cell.value("一").across(2), Cell.value("二"), Cell.value("三")));
  }

  @Test
  void a_document_with_a_grid_is_a_form() {
    Grid grid = grid(List.of(Cell.value("一").across(3)));
    assertThat(document(List.of(Section.of(grid))).isForm()).isTrue();
    assertThat(document(List.of()).isForm()).isFalse();
    assertThat(document(List.of()).frame()).isEqualTo(Frame.none());
    assertThat(document(List.of()).in(Frame.marked("附件2")).frame().mark()).isEqualTo("附件2");
  }

  private static Document document(List<Section> sections) {
    return new Document(
        "form", "表", "机关", LocalDate.of(2026, 1, 8), "", "zh-CN", sections, List.of());
  }

  private static void refused(List<Cell> row) {
    assertThatThrownBy(() -> grid(row)).isInstanceOf(IllegalArgumentException.class);
  }

  @SafeVarargs
  private static Grid grid(List<Cell>... rows) {
    return new Grid(List.of(), List.of(1, 2, 3), List.of(rows));
  }
}
