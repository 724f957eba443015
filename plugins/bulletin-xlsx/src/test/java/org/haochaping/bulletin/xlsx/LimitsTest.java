package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is more than Excel holds goes on or is refused, and is never lost")
class LimitsTest {
  private static final List<Column> COLUMNS =
      List.of(new Column("部门", false), new Column("好评率（%）", true));

  @Test
  void a_cell_of_a_form_higher_than_a_row_may_be_stands_in_several() {
    XSSFSheet sheet =
        Opened.of(SamplePapers.form("太慢了。".repeat(400), "核查")).workbook().getSheetAt(0);
    CellRangeAddress words =
        sheet.getMergedRegions().stream()
            .filter(span -> span.isInRange(6, 2))
            .findFirst()
            .orElseThrow();
    double height = 0;
    for (int row = words.getFirstRow(); row <= words.getLastRow(); row++) {
      assertThat(sheet.getRow(row).getHeightInPoints()).isLessThanOrEqualTo(409);
      height += sheet.getRow(row).getHeightInPoints();
    }
    assertThat(height).isGreaterThan(16 * 1600 / 30.0);
  }

  @Test
  void a_table_with_more_rows_than_a_worksheet_goes_on_in_the_next() {
    Opened opened = Opened.of(limited(4, 100).render(SampleDocuments.rows(7)));
    assertThat(opened.names()).containsExactly("正文", "全部部门", "全部部门(2)", "全部部门(3)");
    for (int i = 1; i < 4; i++) {
      assertThat(opened.workbook().getSheetAt(i).getRow(0).getCell(0)).hasToString("部门");
    }
    assertThat(opened.workbook().getSheetAt(3).getLastRowNum()).isEqualTo(1);
    assertThat(opened.workbook().getSheetAt(3).getRow(1).getCell(0)).hasToString("部门0006");
    assertThat(opened.workbook().getSheetAt(0).getHyperlinkList()).hasSize(3);
  }

  @Test
  void a_text_longer_than_a_cell_holds_goes_on_in_the_next_row() {
    String words = "𠮷".repeat(40_000);
    Opened opened = Opened.of(COLUMNS, List.of(List.of(words, "1"), List.of("后", "2")));
    XSSFSheet table = opened.table();
    StringBuilder read = new StringBuilder();
    for (int row = 1; row < table.getLastRowNum(); row++) {
      String piece = table.getRow(row).getCell(0).getStringCellValue();
      assertThat(piece.length()).isLessThanOrEqualTo(32_767);
      read.append(piece);
    }
    assertThat(read).hasToString(words);
    assertThat(opened.cell(table.getLastRowNum(), 1).getNumericCellValue()).isEqualTo(2);
  }

  @Test
  void a_table_wider_than_a_worksheet_is_refused_with_a_way_out() {
    Table table =
        new Table("表", Collections.nCopies(5, new Column("列", false)), List.of(), Chart.NONE);
    assertThatThrownBy(
            () -> new XlsxBulletin(new Limits(10, 4, 10), true).render(Opened.document(table)))
        .isInstanceOfSatisfying(
            RejectedException.class,
            rejected -> {
              assertThat(rejected.problem().code()).isEqualTo("table-too-wide");
              assertThat(rejected.problem().chinese()).contains("5列", "4列");
            });
  }

  @Test
  void what_a_cell_cannot_hold_disturbs_nothing() {
    Opened opened =
        Opened.of(
            COLUMNS,
            List.of(
                List.of("一\u0000二\ud800三\uffff四\u001b五_x0041_", "1"), List.of("甲\r\n乙\t丙", "")));
    assertThat(opened.cell(1, 0)).hasToString("一二\ufffd三\ufffd四五_x0041_");
    assertThat(opened.cell(2, 0)).hasToString("甲\n乙 丙");
  }

  @Test
  void difficult_words_come_back_as_they_are() {
    Opened opened = Opened.of(COLUMNS, List.of(List.of(Samples.DIFFICULT_WORDS, "1")));
    assertThat(opened.cell(1, 0)).hasToString(Samples.DIFFICULT_WORDS);
  }

  @Test
  void a_very_long_paragraph_stands_in_several_rows() {
    XSSFSheet text = Opened.of(SamplePapers.letter()).workbook().getSheetAt(0);
    for (var row : text) {
      assertThat(((XSSFRow) row).getCTRow().getCustomHeight())
          .as("its height follows when Excel's reader edits its text")
          .isFalse();
    }
    TextPage page = new TextPage("正文", Limits.OF_EXCEL);
    page.write("长".repeat(2000), Look.of(Look.Face.BODY, Look.Side.LEFT));
    assertThat(page.page("").rows()).hasSize(3);
  }

  private static XlsxBulletin limited(int rows, int characters) {
    return new XlsxBulletin(new Limits(rows, 100, characters), true);
  }
}
