package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Everything fits into its cell")
class FitTest {
  private static final String LONG_UNIT = "西双版纳傣族自治州人力资源和社会保障局（西双版纳州医疗保险基金管理中心）";

  private static Measured measured;

  @BeforeAll
  static void open() throws IOException {
    measured = Measured.inNotoSerif();
  }

  @AfterAll
  static void close() throws IOException {
    measured.font().close();
  }

  @Test
  void numbers_stand_in_one_line_else_they_would_be_hashes() {
    XSSFSheet table = Opened.of(rates()).table();
    int numbers = 0;
    for (var row : table) {
      for (var one : row) {
        XSSFCell cell = (XSSFCell) one;
        if (cell.getCellType() == CellType.NUMERIC) {
          numbers++;
          assertThat(measured.width(Opened.shown(cell), cell))
              .as("%s", Opened.shown(cell))
              .isLessThan(Measured.room(table, cell.getColumnIndex(), 1));
        }
      }
    }
    assertThat(numbers).isEqualTo(2 * 7);
  }

  @Test
  void heads_and_the_longest_names_stand_in_two_lines_at_most() {
    XSSFSheet table = Opened.of(rates()).table();
    for (var row : table) {
      for (var one : row) {
        XSSFCell cell = (XSSFCell) one;
        assertThat(
                measured.lines(
                    Opened.shown(cell), cell, Measured.room(table, cell.getColumnIndex(), 1)))
            .as("%s", Opened.shown(cell))
            .isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void a_table_of_eight_columns_is_printed_at_readable_size() {
    XSSFSheet table = Opened.of(rates()).table();
    double whole = 0;
    for (int column = 0; column < 9; column++) {
      whole += table.getColumnWidth(column) / 256.0 * Measured.DIGIT;
    }
    double a4 = (297 - 2 * 12.7) * 72 / 25.4;
    assertThat(11 * Math.min(a4 / whole, 1)).as("points of type").isGreaterThanOrEqualTo(8);
  }

  @Test
  void the_cells_of_a_form_are_high_enough_for_their_words() {
    for (Document form :
        List.of(SamplePapers.form(), SamplePapers.form("太慢了。".repeat(120), "查".repeat(900)))) {
      XSSFSheet sheet = Opened.of(form).workbook().getSheetAt(0);
      List<CellRangeAddress> all = new ArrayList<>(sheet.getMergedRegions());
      for (var row : sheet) {
        for (var cell : row) {
          if (all.stream().noneMatch(span -> span.isInRange(cell))) {
            all.add(
                new CellRangeAddress(
                    cell.getRowIndex(),
                    cell.getRowIndex(),
                    cell.getColumnIndex(),
                    cell.getColumnIndex()));
          }
        }
      }
      all.forEach(span -> assertHighEnough(sheet, span));
    }
  }

  private static void assertHighEnough(XSSFSheet sheet, CellRangeAddress span) {
    XSSFCell cell = sheet.getRow(span.getFirstRow()).getCell(span.getFirstColumn());
    double high = 0;
    for (int row = span.getFirstRow(); row <= span.getLastRow(); row++) {
      high += sheet.getRow(row).getHeightInPoints();
    }
    int columns = span.getLastColumn() - span.getFirstColumn() + 1;
    int lines =
        measured.lines(
            Opened.shown(cell), cell, Measured.room(sheet, span.getFirstColumn(), columns));
    double pitch = 1.3 * cell.getCellStyle().getFont().getFontHeightInPoints();
    assertThat(high).as("%s", cell).isGreaterThanOrEqualTo(lines * pitch);
  }

  private static Document rates() {
    List<Column> columns = new ArrayList<>(List.of(new Column("部门", false)));
    for (String heading :
        List.of("评价数", "好评率（%）", "好评率排名", "差评率（%）", "差评率排名", "主动评价数", "主动评价好评率（%）")) {
      columns.add(new Column(heading, true));
    }
    columns.add(new Column("备注", false));
    return Opened.document(
        new Table(
            "各部门好评率、差评率",
            columns,
            List.of(
                List.of(
                    LONG_UNIT,
                    "123456789",
                    "99.99",
                    "1",
                    "0.01",
                    "12",
                    "123456789012",
                    "100.00",
                    "评价数不足30件，列出但不参加排名"),
                List.of("州公安局", "1", "0.00", "3", "100.00", "1", "9,999,999", "98.50", "")),
            Chart.NONE));
  }
}
