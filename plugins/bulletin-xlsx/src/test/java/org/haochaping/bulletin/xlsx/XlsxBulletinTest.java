package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.Test;

class XlsxBulletinTest {
  private static final List<Column> COLUMNS =
      List.of(new Column("部门", false), new Column("好评率（%）", true));

  @Test
  void a_bulletin_has_its_text_first_and_a_worksheet_a_table() {
    Opened monthly = Opened.of(SampleDocuments.monthly());
    assertThat(monthly.names()).containsExactly("正文", "表1 各评价渠道评价情况", "表2 部门好评率排名");
    XSSFSheet text = monthly.workbook().getSheetAt(0);
    assertThat(text.getRow(0).getCell(0)).hasToString("景洪市2026年10月政务服务“好差评”情况通报");
    assertThat(text.getHyperlinkList())
        .extracting(link -> link.getLocation())
        .containsExactly("'表1 各评价渠道评价情况'!A1", "'表2 部门好评率排名'!A1");
    assertThat(Opened.of(SamplePapers.letter()).names()).containsExactly("正文", "表1 各部门差评反馈整改情况");
  }

  @Test
  void what_is_printed_as_a_number_is_one_and_prints_the_same() {
    Opened opened =
        Opened.of(
            List.of(new Column("事项编码", false), new Column("好评率（%）", true)),
            List.of(
                List.of("532800", "98.50"),
                List.of("0012", "1,204"),
                List.of("a", "—"),
                List.of("b", "2（并列）"),
                List.of("c", "0")));
    assertThat(opened.cell(1, 1).getNumericCellValue()).isEqualTo(98.5);
    assertThat(Opened.shown(opened.cell(1, 1))).isEqualTo("98.50");
    assertThat(opened.cell(1, 1).getCellStyle().getDataFormatString()).isEqualTo("0.00");
    assertThat(opened.cell(2, 1).getNumericCellValue()).isEqualTo(1204);
    assertThat(Opened.shown(opened.cell(2, 1))).isEqualTo("1,204");
    assertThat(opened.cell(5, 1).getCellStyle().getDataFormatString()).isEqualTo("0");
    for (XSSFCell text : List.of(opened.cell(3, 1), opened.cell(4, 1))) {
      assertThat(text.getCellType()).isEqualTo(CellType.STRING);
      assertThat(text.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
    }
    assertThat(opened.cell(1, 0).getCellType())
        .as("a code is no number")
        .isEqualTo(CellType.STRING);
    assertThat(opened.cell(2, 0)).hasToString("0012");
  }

  @Test
  void a_table_keeps_its_head_in_sight_and_on_each_page() {
    Opened opened = Opened.of(SampleDocuments.rows(100));
    XSSFSheet table = opened.table();
    assertThat(table.getPaneInformation().isFreezePane()).isTrue();
    assertThat(table.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(table.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    assertThat(opened.cell(0, 0).getCellStyle().getFont().getBold()).isTrue();
    assertThat(opened.cell(1, 0).getCellStyle().getFont().getBold()).isFalse();
  }

  @Test
  void all_is_a4_as_wide_as_the_page_and_numbered() {
    Opened monthly = Opened.of(SampleDocuments.monthly());
    for (int i = 0; i < monthly.workbook().getNumberOfSheets(); i++) {
      XSSFSheet sheet = monthly.workbook().getSheetAt(i);
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getFooter().getCenter()).isEqualTo("— &P —");
    }
    assertThat(monthly.table().getHeader().getCenter()).endsWith("\n表1 各评价渠道评价情况");
    assertThat(
            Opened.of(SamplePapers.form()).workbook().getSheetAt(0).getPrintSetup().getLandscape())
        .isFalse();
  }

  @Test
  void a_form_is_one_worksheet_merged_as_the_grid_says() {
    Opened form = Opened.of(SamplePapers.form());
    assertThat(form.names()).containsExactly("政务服务差评事项核查整改情况报告表");
    XSSFSheet sheet = form.workbook().getSheetAt(0);
    assertThat(sheet.getRow(0).getCell(0)).hasToString("附件2");
    assertThat(sheet.getRow(1).getCell(0)).hasToString("政务服务差评事项核查整改情况报告表");
    assertThat(sheet.getMergedRegions())
        .contains(CellRangeAddress.valueOf("A4:A7"), CellRangeAddress.valueOf("C6:E6"));
    assertThat(sheet.getRow(10).getCell(1)).asString().contains("负责人签名（盖章）：岩温罕　　2026年11月4日");
    assertThat(sheet.getRow(11).getCell(1)).asString().contains("年　　月　　日");
    assertThat(sheet.getRow(12).getCell(0)).hasToString("注：本表一式两份，报牵头部门和州政务服务中心。");
  }

  @Test
  void a_table_without_rows_says_so() {
    assertThat(Opened.of(COLUMNS, List.of()).cell(1, 0)).hasToString("（无）");
  }

  @Test
  void it_knows_its_title_office_and_language_but_no_day() {
    Opened monthly = Opened.of(SampleDocuments.monthly());
    var core = monthly.workbook().getProperties().getCoreProperties();
    assertThat(core.getTitle()).isEqualTo(SampleDocuments.monthly().title());
    assertThat(core.getCreator()).isEqualTo("景洪市政务服务管理局");
    assertThat(monthly.xml("docProps/core.xml"))
        .contains("<dc:language>zh-CN</dc:language>")
        .doesNotContain("created", "modified");
  }

  @Test
  void every_worksheet_and_style_follows_the_schema() {
    for (var document :
        List.of(SampleDocuments.monthly(), SamplePapers.form(), SampleDocuments.hostile())) {
      Opened opened = Opened.of(document);
      for (int i = 0; i < opened.workbook().getNumberOfSheets(); i++) {
        assertThat(opened.workbook().getSheetAt(i).getCTWorksheet().validate()).isTrue();
      }
      assertThat(opened.workbook().getCTWorkbook().validate()).isTrue();
      var styles = opened.workbook().getStylesSource().getCTStylesheet();
      for (XmlObject part :
          List.of(styles.getFonts(), styles.getFills(), styles.getBorders(), styles.getCellXfs())) {
        assertThat(part.validate()).isTrue();
      }
    }
  }

  @Test
  void columns_after_z_have_two_letters() {
    assertThat(List.of(0, 25, 26, 701, 702, 16_383))
        .extracting(Page::letters)
        .containsExactly("A", "Z", "AA", "ZZ", "AAA", "XFD");
  }
}
