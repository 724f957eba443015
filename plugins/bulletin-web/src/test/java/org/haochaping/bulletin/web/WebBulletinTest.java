package org.haochaping.bulletin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.Test;

class WebBulletinTest {

  @Test
  void a_share_is_drawn_beside_its_number() {
    assertThat(page(Map.of(), SampleDocuments.monthly()))
        .contains("<rect class=\"bar\" width=\"40.16%\" height=\"100%\"/></svg><span>40.16</span>")
        .doesNotContain("width=\"99.92%\"");
    assertThat(page(Map.of("bars", "false"), SampleDocuments.monthly()))
        .doesNotContain("<svg")
        .contains("40.16");
  }

  @Test
  void a_value_above_a_hundred_fills_the_bar_and_the_others_shrink() {
    Table table =
        new Table(
            "参评率",
            List.of(new Column("部门", false), new Column("参评率%", true)),
            List.of(List.of("甲", "125.00"), List.of("乙", "100.00%"), List.of("丙", "不详")),
            Chart.BARS);
    assertThat(page(Map.of(), document(List.of(new Section("一", List.of(), List.of(table))))))
        .contains("width=\"100.00%\"")
        .contains("width=\"80.00%\"")
        .contains("<div class=\"pair\"><span>不详</span>");
  }

  @Test
  void a_table_can_be_read_by_ear() {
    assertThat(page(Map.of(), SampleDocuments.monthly()))
        .contains("<html lang=\"zh-CN\">")
        .contains("<caption id=\"s2t1\">表2 部门好评率排名</caption>")
        .contains("<th scope=\"col\" class=\"n\">名次</th>")
        .contains("<td class=\"n\">1（并列）</td><th scope=\"row\">市公安局</th>")
        .contains("aria-labelledby=\"s2t1\"");
  }

  @Test
  void the_page_needs_nothing_and_runs_nothing() {
    assertThat(page(Map.of(), SampleDocuments.monthly()))
        .contains("default-src 'none'; base-uri 'none'; style-src 'sha256-")
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("url(")
        .doesNotContain(" style=");
  }

  @Test
  void sections_are_numbered_as_chinese_documents_do() {
    List<Section> sections =
        IntStream.rangeClosed(1, 21)
            .mapToObj(i -> new Section("第" + i, List.of(), List.of()))
            .toList();
    assertThat(page(Map.of(), document(sections)))
        .contains("一、第1<", "十、第10<", "十一、第11<", "二十、第20<", "二十一、第21<");
  }

  @Test
  void the_date_is_printed_as_people_write_it() {
    assertThat(page(Map.of(), SampleDocuments.monthly()))
        .contains("<time datetime=\"2026-11-09\">2026年11月9日</time>");
  }

  @Test
  void who_printed_a_letter_and_when_is_told() {
    Document letter = SamplePapers.letter();
    assertThat(
            page(Map.of(), letter.in(letter.frame().printed("州政府<办公室>", LocalDate.of(2027, 1, 9)))))
        .contains("<p class=\"copies\">州政府&lt;办公室&gt;　2027年1月9日印发</p>");
  }

  @Test
  void an_empty_table_says_so() {
    Table table = new Table("差评", List.of(new Column("部门", false)), List.of(), Chart.BARS);
    assertThat(page(Map.of(), document(List.of(new Section("一", List.of(), List.of(table))))))
        .contains("（无）");
  }

  @Test
  void a_form_is_ruled_and_has_neither_masthead_nor_signature_of_its_own() {
    assertThat(page(Map.of(), SamplePapers.form()))
        .contains("<p class=\"mark\">附件2</p>")
        .contains("<th rowspan=\"4\"><p>差评信息</p></th>")
        .contains("<td colspan=\"3\"><p>窗口等候时间长、态度差</p></td>")
        .contains("<p class=\"sign\">负责人签名（盖章）：岩温罕</p><p class=\"sign\">2026年11月4日</p>")
        .contains("<p class=\"sign\">签名（盖章）：</p><p class=\"sign\">年　　月　　日</p>")
        .contains("<p class=\"remark\">注：本表一式两份")
        .doesNotContain("class=\"rule\"")
        .doesNotContain("class=\"signed\"")
        .doesNotContain(" style=");
  }

  @Test
  void a_letter_has_its_recipients_note_attachments_and_copies() {
    assertThat(page(Map.of(), SamplePapers.letter()))
        .contains("<p class=\"to\">州人民政府：</p>")
        .contains("<h2 id=\"s2\">一、基本情况</h2>")
        .contains("<p class=\"note\">（此件公开发布）</p>")
        .contains("<p class=\"copies\">抄送：州委办公室，")
        .contains("<p class=\"mark\">附件</p>");
  }

  @Test
  void a_bulletin_leads_to_what_stands_beside_it_and_a_report_to_nothing() {
    assertThat(page(Map.of(), SampleDocuments.monthly()))
        .contains("type=\"application/atom+xml\" href=\"feed.xml\"")
        .contains("<nav class=\"beside\" aria-label=\"相关页面\">")
        .contains("<a href=\"remarks.html\">留言或指出错误</a>")
        .contains("<a href=\"index.html\">全部通报和各种形式</a>");
    assertThat(page(Map.of(), SampleDocuments.bare()))
        .doesNotContain("<nav")
        .doesNotContain("feed");
    assertThat(page(Map.of(), SamplePapers.form())).doesNotContain("<nav").doesNotContain("feed");
  }

  @Test
  void every_table_has_a_caption_and_named_rows_and_columns_and_its_bars_are_not_read_twice() {
    String page = page(Map.of(), SampleDocuments.monthly());
    int tables = page.split("<table", -1).length - 1;
    assertThat(page.split("<caption id=", -1)).hasSize(tables + 1);
    assertThat(page.split("<thead><tr><th scope=\"col\"", -1)).hasSize(tables + 1);
    assertThat(page.split("<svg ", -1)).hasSameSizeAs(page.split("<svg aria-hidden=\"true\"", -1));
    assertThat(page.split("</svg>", -1)).hasSameSizeAs(page.split("</svg><span>", -1));
  }

  private static Document document(List<Section> sections) {
    return new Document(
        "bulletin", "通报", "机关", LocalDate.of(2026, 1, 8), "", "zh-CN", sections, List.of());
  }

  private static String page(Map<String, String> settings, Document document) {
    WebBulletinFactory factory = new WebBulletinFactory();
    return new String(
        factory
            .create(factory.settingsSchema().complete(settings), Samples.jinghong())
            .render(document)
            .bytes(),
        StandardCharsets.UTF_8);
  }
}
