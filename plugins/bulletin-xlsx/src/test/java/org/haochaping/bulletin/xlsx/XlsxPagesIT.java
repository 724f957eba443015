package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.haochaping.bulletin.paper.Ink;
import org.haochaping.bulletin.paper.Ink.Box;
import org.haochaping.bulletin.paper.Ink.Colour;
import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.bulletin.paper.Leaves.Glyph;
import org.haochaping.bulletin.paper.Letters;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.SamplePapers;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A workbook on paper, as LibreOffice prints it, measured in millimetres")
class XlsxPagesIT {
  private static final String TABLES = "tables";
  private static final String FORM = "form";
  private static final double MARGIN = 12.7;

  @TempDir private static Path folder;
  private static Map<String, byte[]> workbooks;
  private static Map<String, byte[]> printed;

  @BeforeAll
  static void print() throws Exception {
    Map<String, Document> documents = new LinkedHashMap<>(Letters.all());
    documents.put(TABLES, tables());
    documents.put(FORM, SamplePapers.form());
    XlsxBulletinFactory factory = new XlsxBulletinFactory();
    workbooks = new LinkedHashMap<>();
    documents.forEach(
        (name, document) ->
            workbooks.put(
                name,
                factory
                    .create(factory.settingsSchema().complete(Map.of()), Samples.jinghong())
                    .render(document)
                    .bytes()));
    printed = new Office(folder).printed(workbooks);
  }

  static Stream<String> letters() {
    return Stream.concat(Letters.all().keySet().stream(), Stream.of(TABLES));
  }

  static Stream<String> all() {
    return Stream.concat(letters(), Stream.of(FORM));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void every_page_of_a_letter_is_a4_lying(String name) throws Exception {
    try (Ink ink = Ink.of(printed.get(name))) {
      for (int page = 1; page <= ink.pages(); page++) {
        ink.turnTo(page);
        assertThat(ink.width()).isCloseTo(297, within(0.4));
        assertThat(ink.height()).isCloseTo(210, within(0.4));
      }
    }
  }

  @Test
  void a_form_is_one_page_of_a4_standing() throws Exception {
    try (Ink ink = Ink.of(printed.get(FORM))) {
      assertThat(ink.pages()).isEqualTo(1);
      assertThat(ink.width()).isCloseTo(210, within(0.4));
      assertThat(ink.height()).isCloseTo(297, within(0.4));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothing_stands_outside_the_margins_and_no_page_is_empty(String name) throws Exception {
    try (Ink ink = Ink.of(printed.get(name))) {
      for (int page = 1; page <= ink.pages(); page++) {
        ink.turnTo(page);
        List<Box> rows = ink.rows(Colour.BLACK, 20, ink.height() - 17);
        assertThat(rows).as("page %d", page).isNotEmpty();
        Box all = Ink.around(rows);
        assertThat(all.left()).as("page %d", page).isGreaterThan(MARGIN - 0.5);
        assertThat(all.right()).as("page %d", page).isLessThan(ink.width() - MARGIN + 0.5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void no_line_of_the_text_stands_on_another(String name) throws Exception {
    Leaves leaves = Leaves.of(printed.get(name));
    try (Ink ink = Ink.of(printed.get(name))) {
      for (int page = 1; page <= leaves.pages(); page++) {
        ink.turnTo(page);
        if (ink.rules(Colour.BLACK, 40).size() < 2) {
          TreeMap<Integer, Float> lines = new TreeMap<>();
          for (Glyph glyph : leaves.glyphs()) {
            if (glyph.page() == page && !glyph.text().isBlank()) {
              lines.merge(Math.round(glyph.baseline()), glyph.size(), Math::max);
            }
          }
          int above = Integer.MIN_VALUE / 2;
          for (Map.Entry<Integer, Float> line : lines.entrySet()) {
            // A baseline that is a point off is the same line in another type.
            if (line.getKey() - above > 2) {
              assertThat((double) line.getKey() - above)
                  .as("page %d, %d points down", page, line.getKey())
                  .isGreaterThan(0.95 * line.getValue());
            }
            above = line.getKey();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_page_has_its_number_and_none_has_hashes(String name) {
    Leaves leaves = Leaves.of(printed.get(name));
    for (int page = 1; page <= leaves.pages(); page++) {
      assertThat(leaves.squeezed()).contains("—" + page + "—");
    }
    assertThat(leaves.squeezed()).doesNotContain("##");
  }

  static Stream<String> captions() {
    return tables().sections().stream()
        .flatMap(section -> section.tables().stream())
        .map(Table::caption);
  }

  @ParameterizedTest
  @MethodSource("captions")
  void every_page_of_a_table_has_its_whole_head_and_every_cell_is_read_whole(String caption)
      throws Exception {
    Table table = table(caption);
    PrintedTable pages = PrintedTable.of(printed.get(TABLES), sheet(caption), caption);
    assertThat(pages.pages()).isGreaterThan(1);
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      String head = squeezed(table.columns().get(i).heading());
      StringBuilder read = new StringBuilder();
      for (String page : pages.columns().get(i)) {
        assertThat(page).startsWith(head);
        read.append(page.substring(head.length()));
      }
      assertThat(read)
          .as(head)
          .hasToString(
              squeezed(
                  String.join("", table.rows().stream().map(row -> row.get(column)).toList())));
    }
  }

  @ParameterizedTest
  @MethodSource("captions")
  void it_can_be_read_without_a_glass(String caption) throws Exception {
    PrintedTable pages = PrintedTable.of(printed.get(TABLES), sheet(caption), caption);
    assertThat(pages.smallest()).as("points").isGreaterThanOrEqualTo(7);
  }

  private static XSSFSheet sheet(String caption) {
    Opened opened = Opened.of(new Rendered("", "xlsx", workbooks.get(TABLES)));
    String name =
        opened.names().stream().filter(one -> one.endsWith(caption)).findFirst().orElseThrow();
    return opened.workbook().getSheet(name);
  }

  private static Table table(String caption) {
    return tables().sections().stream()
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.caption().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /**
   * The tables of a bulletin of the offices with the longest names, as the server composes them.
   */
  private static Document tables() {
    List<String> names =
        Letters.all().get(Letters.LONGEST.name()).sections().get(0).tables().get(0).rows().stream()
            .map(row -> row.get(0))
            .toList();
    List<String> units = Stream.of(names, names, names).flatMap(List::stream).toList();
    return new Document(
        "monthly-bulletin",
        "西双版纳傣族自治州2026年10月政务服务“好差评”情况通报",
        "西双版纳傣族自治州政务服务管理局",
        LocalDate.of(2026, 11, 6),
        "西政服〔2026〕12号",
        "zh-CN",
        List.of(
            new Section(
                "各部门评价情况",
                List.of(),
                List.of(
                    table(
                        "各部门各等级评价数",
                        units,
                        List.of("评价数", "非常满意", "满意", "基本满意", "不满意", "非常不满意"),
                        List.of("1234567", "1200000", "30000", "4000", "500", "67")),
                    table(
                        "各部门好评率、差评率",
                        units,
                        List.of(
                            "评价数",
                            "好评率（%）",
                            "差评率（%）",
                            "主动评价数",
                            "主动评价好评率（%）",
                            "主动评价差评率（%）",
                            "平均分",
                            "主动评价平均分"),
                        List.of(
                            "1234567", "100.00", "0.01", "1234567", "99.9876", "0.0001", "9.99",
                            "—")),
                    table(
                        "各部门各来源评价数",
                        units,
                        List.of(
                            "评价数",
                            "窗口评价器",
                            "网上政务服务大厅",
                            "一部手机办事通",
                            "12345政务服务热线",
                            "部门自建系统扫码",
                            "整体绩效调查问卷",
                            "第三方评价",
                            "调查暗访"),
                        List.of(
                            "1234567", "1234567", "234567", "34567", "4567", "567", "67", "7",
                            "0")))),
            new Section(
                "各部门好评率、差评率排名情况", List.of("好评率、差评率分别由高到低排名，数值相同的并列。"), List.of(ranks(units)))),
        List.of());
  }

  private static Table table(
      String caption, List<String> units, List<String> headings, List<String> numbers) {
    List<Column> columns = new ArrayList<>(List.of(new Column("部门", false)));
    headings.forEach(heading -> columns.add(new Column(heading, true)));
    return new Table(
        caption,
        columns,
        units.stream()
            .map(unit -> Stream.concat(Stream.of(unit), numbers.stream()).toList())
            .toList(),
        Chart.NONE);
  }

  private static Table ranks(List<String> units) {
    List<Column> columns = new ArrayList<>(List.of(new Column("部门", false)));
    List.of("评价数", "好评率（%）", "好评率排名", "差评率（%）", "差评率排名")
        .forEach(heading -> columns.add(new Column(heading, true)));
    columns.add(new Column("备注", false));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      rows.add(
          i % 5 == 4
              ? List.of(units.get(i), "29", "100.00", "—", "0.00", "—", "评价数不足30件，不参加排名")
              : List.of(units.get(i), "1204", "98.50", "12（并列）", "1.50", "13（并列）", ""));
    }
    return new Table("各部门排名", columns, rows, Chart.NONE);
  }
}
