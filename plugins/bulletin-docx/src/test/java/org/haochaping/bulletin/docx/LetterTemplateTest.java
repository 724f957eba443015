package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter in an office's own template, made with Word")
class LetterTemplateTest {
  private final DocxBulletinFactory factory = new DocxBulletinFactory();
  private final BulletinFormat format =
      factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());

  @Test
  void names_give_way_to_text_paragraphs_and_tables_in_their_places() throws IOException {
    Document letter = SamplePapers.letter();
    Document printed = letter.in(letter.frame().printed("州政务服务管理局办公室", LocalDate.of(2027, 1, 9)));
    try (XWPFDocument word = filled(template("{{ 正文 }}", "{{附件}}"), printed)) {
      List<String> texts = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(texts)
          .containsSubsequence(
              "西双版纳州政务服务管理局 西政服报〔2027〕1号",
              "关于2026年度政务服务“好差评”反馈整改落实情况的报告",
              "州人民政府：",
              "一、基本情况",
              "五、下一步措施",
              "2027年1月8日",
              "附件",
              "抄送：州委办公室，州人大常委会办公室，州政协办公室，州监委，州法院，州检察院。州政务服务管理局办公室2027年1月9日印发");
      assertThat(String.join("", texts)).doesNotContain("{{", "}}");
      assertThat(word.getTables()).hasSize(1);
      assertThat(word.getTables().get(0).getRow(1).getCell(0).getText()).isEqualTo("州公安局");
    }
  }

  @Test
  void our_own_template_has_every_name_and_is_filled_like_any() throws IOException {
    byte[] starter = format.template().orElseThrow().bytes();
    assertThat(format.namesIn(starter).orElseThrow())
        .containsExactlyInAnyOrder(
            "发文机关", "文号", "标题", "主送机关", "正文", "附件说明", "成文日期", "附注", "附件", "抄送机关", "印发机关", "印发日期");
    Document letter = SamplePapers.letter();
    Document printed = letter.in(letter.frame().printed("州政务服务管理局办公室", LocalDate.of(2027, 1, 9)));
    try (XWPFDocument word = opened(format.fill(starter, printed).bytes())) {
      assertThat(text(word))
          .contains("西双版纳州政务服务管理局文件", "西政服报〔2027〕1号", "州人民政府：", "五、下一步措施", "2027年1月9日印发")
          .doesNotContain("{{", "}}");
    }
  }

  @Test
  void a_label_with_nothing_behind_it_is_left_out() throws IOException {
    byte[] starter = format.template().orElseThrow().bytes();
    try (XWPFDocument word = opened(format.fill(starter, SampleDocuments.monthly()).bytes())) {
      assertThat(text(word)).doesNotContain("附件：", "（）", "抄送：", "{{");
    }
  }

  private static String text(XWPFDocument word) {
    StringBuilder text = new StringBuilder();
    word.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
    word.getTables().forEach(table -> text.append(table.getText()).append('\n'));
    return text.toString();
  }

  private static XWPFDocument opened(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  @Test
  void the_body_looks_as_the_office_has_it() throws IOException {
    try (XWPFDocument word = filled(template("{{正文}}", "{{附件}}"), SamplePapers.letter())) {
      XWPFParagraph text = starting(word, "2026年，全州");
      assertThat(text.getIndentationFirstLine()).isEqualTo(640);
      XWPFRun run = text.getRuns().get(0);
      assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312");
      assertThat(run.getFontSizeAsDouble()).isEqualTo(15);
      assertThat(run.isBold()).isFalse();
      assertThat(starting(word, "一、").getRuns().get(0).isBold()).isTrue();
      XWPFRun cell =
          word.getTables().get(0).getRow(1).getCell(0).getParagraphs().get(0).getRuns().get(0);
      assertThat(cell.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312");
      assertThat(cell.getFontSizeAsDouble()).isEqualTo(10.5);
      assertThat(starting(word, "附件").getCTP().getPPr().isSetPageBreakBefore()).isTrue();
    }
  }

  @Test
  void tables_are_as_wide_as_the_text_of_the_template() throws IOException {
    XWPFDocument template = template("{{正文}}", "");
    template.getDocument().getBody().addNewSectPr().addNewPgSz().setW(11906);
    var margins = template.getDocument().getBody().getSectPr().addNewPgMar();
    margins.setLeft(1000);
    margins.setRight(906);
    try (XWPFDocument word = filled(template, SampleDocuments.monthly())) {
      assertThat(word.getTables()).hasSize(2);
      assertThat(word.getTables().get(0).getWidth()).isEqualTo(10_000);
    }
  }

  @Test
  void what_is_bound_to_the_letter_stands_behind_it_where_the_template_has_no_place_for_it()
      throws IOException {
    Document letter = SamplePapers.letter();
    String annex = letter.frame().attachments().get(0).heading();
    XWPFDocument template = template("{{正文}}", "落款");
    template.getDocument().getBody().addNewSectPr().addNewPgSz().setW(11906);
    try (var behind = template.getDocument().getBody().newCursor()) {
      behind.toEndToken();
      behind.insertChars("\n");
    }
    try (XWPFDocument word = filled(template, letter)) {
      List<String> texts = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(texts.indexOf(annex)).isGreaterThan(texts.indexOf("落款"));
      assertThat(word.getDocument().getBody().isSetSectPr()).isTrue();
    }
  }

  @Test
  void a_body_in_a_cell_leaves_the_cell_whole() throws IOException {
    XWPFDocument template = new XWPFDocument();
    template.createTable(1, 1).getRow(0).getCell(0).setText("{{正文}}");
    try (XWPFDocument word = filled(template, SampleDocuments.monthly())) {
      var cell = word.getTables().get(0).getRow(0).getCell(0);
      assertThat(cell.getTables()).hasSize(2);
      assertThat(cell.getBodyElements().get(cell.getBodyElements().size() - 1).getElementType())
          .isEqualTo(BodyElementType.PARAGRAPH);
    }
  }

  @Test
  void text_that_only_looks_like_a_name_stays_text() throws IOException {
    Document letter =
        new Document(
            "bulletin",
            "通报",
            "某局",
            LocalDate.of(2026, 1, 8),
            "",
            "zh-CN",
            List.of(new Document.Section("", List.of("群众写道：{{文号}}{{别的}} <w:t>"), List.of())),
            List.of());
    try (XWPFDocument word = filled(template("{{正文}}", ""), letter)) {
      assertThat(starting(word, "群众写道").getText()).isEqualTo("群众写道：{{文号}}{{别的}} <w:t>");
    }
  }

  @Test
  void a_template_without_a_place_of_its_own_for_the_body_is_refused() throws IOException {
    byte[] without = bytes(template("正文", ""));
    byte[] beside = bytes(template("如下：{{正文}}", ""));
    assertThatThrownBy(() -> format.fill(without, SampleDocuments.monthly()))
        .isInstanceOfSatisfying(
            RejectedException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("without-body"));
    assertThatThrownBy(() -> format.fill(beside, SampleDocuments.monthly()))
        .isInstanceOfSatisfying(
            RejectedException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("not-alone"));
  }

  @Test
  void the_same_template_and_letter_give_the_same_bytes() throws IOException {
    byte[] template = bytes(template("{{正文}}", "{{附件}}"));
    assertThat(format.fill(template, SamplePapers.letter()).bytes())
        .isEqualTo(format.fill(template, SamplePapers.letter()).bytes());
  }

  private XWPFDocument filled(XWPFDocument template, Document letter) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(format.fill(bytes(template), letter).bytes()));
  }

  private static XWPFParagraph starting(XWPFDocument word, String text) {
    return word.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().startsWith(text))
        .findFirst()
        .orElseThrow();
  }

  private static XWPFDocument template(String body, String attachments) {
    XWPFDocument word = new XWPFDocument();
    paragraph(word, "{{发文机关}} {{文号}}");
    paragraph(word, "{{标题}}");
    paragraph(word, "{{主送机关}}：");
    XWPFParagraph text = paragraph(word, body);
    text.setIndentationFirstLine(640);
    XWPFRun run = text.getRuns().get(0);
    run.setFontFamily("仿宋_GB2312", XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(15);
    paragraph(word, "{{成文日期}}");
    XWPFParagraph bound = paragraph(word, attachments);
    bound.setIndentationFirstLine(640);
    bound.getRuns().get(0).setFontFamily("仿宋_GB2312", XWPFRun.FontCharRange.eastAsia);
    paragraph(word, "抄送：{{抄送机关}}。{{印发机关}}{{印发日期}}印发");
    return word;
  }

  private static XWPFParagraph paragraph(XWPFDocument word, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private static byte[] bytes(XWPFDocument word) throws IOException {
    try (word;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      word.write(out);
      return out.toByteArray();
    }
  }
}
