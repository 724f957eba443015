package org.haochaping.bulletin.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfBulletinTest {
  private static final String LONG =
      IntStream.range(0, 60)
          .mapToObj(i -> "第" + i + "次核查：调取监控和叫号记录，逐一核对当日窗口值班人员、取号时间、办结时间和补正告知情况。")
          .collect(Collectors.joining());

  @Test
  void every_font_is_embedded_and_subset() {
    for (Document document : List.of(SamplePapers.form(), SamplePapers.letter())) {
      assertThat(Printed.of(document).fonts())
          .hasSize(2)
          .allSatisfy(
              font -> {
                assertThat(font.composite()).isTrue();
                assertThat(font.embedded()).isTrue();
                assertThat(font.name()).matches("[A-Z]{6}\\+NotoSerifSC-(Regular|Bold)");
                assertThat(font.bytes()).isBetween(1_000, 300_000);
              });
    }
  }

  @Test
  void a_form_as_it_is_filled_in_daily_fits_on_one_page_without_a_page_number() {
    Leaves leaves = Printed.of(SamplePapers.form());
    assertThat(leaves.pages()).isEqualTo(1);
    assertThat(leaves.squeezed())
        .contains("附件2", "政务服务差评事项核查整改情况报告表", "注：本表一式两份")
        .doesNotContain("—1—");
  }

  @Test
  void a_form_that_holds_much_goes_on_a_second_page_and_loses_nothing() {
    Leaves leaves = Printed.of(SamplePapers.form("等了很久。", LONG));
    assertThat(leaves.pages()).isGreaterThan(1);
    String read = leaves.squeezed();
    assertThat(IntStream.range(0, 60)).allSatisfy(i -> assertThat(read).contains("第" + i + "次核查"));
    assertThat(characters(read, '核')).isGreaterThanOrEqualTo(characters(LONG, '核'));
    assertThat(characters(read, '。')).isEqualTo(characters(LONG, '。') + 3);
    assertThat(read).contains("负责人签名（盖章）：岩温罕");
    insideTheTypeArea(leaves);
  }

  private static long characters(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }

  @Test
  void nothing_stands_outside_the_type_area() {
    String word = "https://example.org/" + "a1b2c3d4".repeat(40);
    for (Document document :
        List.of(
            SamplePapers.form(),
            SamplePapers.form(word, "9".repeat(300)),
            SamplePapers.letter(),
            SampleDocuments.monthly(),
            SampleDocuments.hostile(),
            SampleDocuments.rows(200),
            manyColumns())) {
      insideTheTypeArea(Printed.of(document));
    }
  }

  private static void insideTheTypeArea(Leaves leaves) {
    float right = Measures.LEFT + Measures.WIDTH;
    float bottom = Measures.TOP + Measures.HEIGHT;
    assertThat(leaves.glyphs())
        .filteredOn(glyph -> !glyph.text().isBlank())
        .allSatisfy(
            glyph -> {
              boolean number = glyph.baseline() > bottom + 5;
              assertThat(glyph.left()).as(glyph.text()).isGreaterThanOrEqualTo(Measures.LEFT - 1);
              assertThat(glyph.right()).as("%s", glyph).isLessThanOrEqualTo(right + 1);
              assertThat(glyph.baseline() - glyph.size())
                  .as("%s", glyph)
                  .isGreaterThanOrEqualTo(Measures.TOP - 1);
              assertThat(number ? glyph.text() : "—").as("%s", glyph).matches("[—0-9]");
            });
  }

  private static Document manyColumns() {
    List<Column> columns =
        Stream.concat(
                Stream.of(new Column("单位", false)),
                IntStream.range(0, 11).mapToObj(i -> new Column("主动评价好评率" + i + "（%）", true)))
            .toList();
    List<String> row =
        Stream.concat(
                Stream.of("西双版纳傣族自治州人力资源和社会保障局"),
                IntStream.range(0, 11).mapToObj(i -> "12,345,678.90"))
            .toList();
    Table table = new Table("表", columns, List.of(row, row), Chart.NONE);
    return document("通报", List.of(new Section("一", List.of(), List.of(table))));
  }

  @Test
  @DisplayName("GB/T 9704: a body line holds 28 characters, a page 22 lines")
  void the_body_has_28_characters_a_line_and_22_lines_a_page() {
    String text = "政".repeat(28 * 44 - 2);
    Leaves leaves = Printed.of(document("", List.of(new Section("", List.of(text), List.of()))));
    Map<Integer, Map<Float, Long>> lines =
        leaves.glyphs().stream()
            .filter(glyph -> glyph.text().equals("政"))
            .collect(
                Collectors.groupingBy(
                    Leaves.Glyph::page,
                    Collectors.groupingBy(Leaves.Glyph::baseline, Collectors.counting())));
    assertThat(lines.get(2)).hasSize(22);
    assertThat(lines.get(2).values()).containsOnly(28L);
  }

  @Test
  void a_number_has_the_red_masthead_unless_it_is_switched_off() {
    Document letter = SamplePapers.letter();
    assertThat(Printed.of(letter).squeezed()).startsWith("西双版纳州政务服务管理局文件西政服报〔2027〕1号关于2026年度");
    assertThat(Printed.of(Map.of("redHeader", "false"), letter).squeezed())
        .startsWith("关于2026年度")
        .contains("西政服报〔2027〕1号");
  }

  @Test
  void a_letter_has_what_gb_t_9704_asks_for_in_its_order() {
    Leaves leaves = Printed.of(SamplePapers.letter());
    assertThat(leaves.squeezed())
        .containsSubsequence(
            "州人民政府：",
            "一、基本情况",
            "五、下一步措施",
            "附件：2026年度政务服务“好差评”统计表",
            "西双版纳州政务服务管理局",
            "2027年1月8日",
            "（此件公开发布）",
            "附件",
            "表1各部门差评反馈整改情况",
            "抄送：州委办公室，");
    assertThat(leaves.squeezed()).contains("—1—", "—" + leaves.pages() + "—");
  }

  @Test
  @DisplayName("GB/T 9704: no page begins with the signature; the lines are set closer first")
  void nobody_signs_an_empty_page() {
    for (int lines = 14; lines <= 20; lines++) {
      List<String> body = IntStream.range(0, lines).mapToObj(i -> "第" + i + "行。").toList();
      Document letter =
          new Document(
              "report",
              "报告",
              "签署机关",
              LocalDate.of(2026, 1, 8),
              "",
              "zh-CN",
              List.of(new Section("", body, List.of())),
              List.of());
      Map<Integer, List<Leaves.Glyph>> pages =
          Printed.of(letter).glyphs().stream().collect(Collectors.groupingBy(Leaves.Glyph::page));
      assertThat(pages.values())
          .allSatisfy(
              page ->
                  assertThat(page)
                      .extracting(Leaves.Glyph::text)
                      .as("%d lines", body.size())
                      .contains("行"));
    }
  }

  @Test
  void a_label_stands_again_where_its_row_goes_on() {
    Leaves leaves = Printed.of(SamplePapers.form("等了很久。", LONG));
    for (int page = 1; page < leaves.pages(); page++) {
      int here = page;
      String read =
          leaves.glyphs().stream()
              .filter(glyph -> glyph.page() == here)
              .map(Leaves.Glyph::text)
              .collect(Collectors.joining());
      assertThat(read).contains("核查过程").contains("核查情况");
    }
  }

  @Test
  void rare_characters_of_names_are_in_the_typeface() {
    String names = "䶮㛃喆堃镕昉翀𬭎𫖮";
    Leaves leaves = Printed.of(SamplePapers.form(names, "核查"));
    assertThat(leaves.squeezed()).contains(names).doesNotContain("〓");
  }

  @Test
  void a_character_the_typeface_lacks_is_shown_as_a_sign_and_told() {
    Leaves leaves = Printed.of(SamplePapers.form("态度太差😡，𠮷", "核查"));
    assertThat(leaves.squeezed()).contains("态度太差😡，𠮷").contains("字库所缺的字以“〓”代替：U+1F621,U+20BB7。");
    assertThat(leaves.glyphs()).filteredOn(glyph -> glyph.text().equals("〓")).hasSize(3);
  }

  @Test
  void what_cannot_be_seen_disturbs_nothing() {
    Leaves leaves = Printed.of(SamplePapers.form("一\u200b二\ufe0f三\u0000四⼀", "核查"));
    assertThat(leaves.squeezed()).contains("一二三四一").doesNotContain("〓");
  }

  @Test
  void a_head_is_repeated_on_every_page_of_its_table() {
    Leaves leaves = Printed.of(SampleDocuments.rows(200));
    int heads = leaves.squeezed().split("部门评价数", -1).length - 1;
    assertThat(heads).isEqualTo(leaves.pages());
  }

  @Test
  void a_table_without_rows_says_so() {
    Table table = new Table("差评", List.of(new Column("部门", false)), List.of(), Chart.NONE);
    assertThat(
            Printed.of(document("通报", List.of(new Section("一", List.of(), List.of(table)))))
                .squeezed())
        .contains("（无）");
  }

  private static Document document(String title, List<Section> sections) {
    return new Document(
        "bulletin", title, "", LocalDate.of(2026, 1, 8), "", "zh-CN", sections, List.of());
  }
}
