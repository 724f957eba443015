package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.haochaping.bulletin.paper.office.OfficePackage;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An office's own form, made with Word, is filled")
class OfficeFormTest {
  private final DocxBulletinFactory factory = new DocxBulletinFactory();
  private final BulletinFormat format =
      factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());

  @Test
  void names_are_found_in_text_tables_headers_and_across_runs() throws IOException {
    assertThat(format.namesIn(bytes(form())).orElseThrow())
        .containsExactlyInAnyOrder("编号", "整改措施", "填报单位", "反馈内容");
  }

  @Test
  void every_name_gives_way_to_its_value_in_the_look_of_where_it_begins() throws IOException {
    byte[] filled =
        format
            .fill(bytes(form()), Map.of("编号", "532801-1", "整改措施", "一、培训\n二、增窗口 <&>", "填报单位", "某局"))
            .bytes();
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled));
        XWPFWordExtractor text = new XWPFWordExtractor(word)) {
      assertThat(text.getText())
          .contains("某局", "编号：532801-1，末", "措施一、培训\n二、增窗口 <&>")
          .doesNotContain("{{", "}}", "反馈内容");
      assertThat(word.getParagraphs().get(0).getRuns().get(1).isBold()).isTrue();
    }
  }

  @Test
  void the_same_form_and_values_give_the_same_bytes() throws IOException {
    byte[] form = bytes(form());
    Map<String, String> values = Map.of("编号", "1");
    assertThat(format.fill(form, values).bytes()).isEqualTo(format.fill(form, values).bytes());
  }

  @Test
  void what_could_run_or_fetch_something_is_refused() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put("word/vbaProject.bin", new byte[] {1});
    refused("macros", OfficePackage.zipped(parts));

    parts = parts();
    parts.put("word/embeddings/oleObject1.bin", new byte[] {1});
    refused("embedded", OfficePackage.zipped(parts));

    parts = parts();
    parts.put(
        "word/_rels/settings.xml.rels",
        ("<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/attachedTemplate\""
                + " Target=\"http://example.org/t.dotm\" TargetMode=\"External\"/></Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    refused("external", OfficePackage.zipped(parts));
  }

  @Test
  void what_is_no_word_file_is_refused() throws IOException {
    refused("not-docx", "旧的文档".getBytes(StandardCharsets.UTF_8));
    refused("not-docx", new byte[0]);
    Map<String, byte[]> parts = parts();
    parts.put(
        "word/document.xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
            .getBytes(StandardCharsets.UTF_8));
    refused("not-docx", OfficePackage.zipped(parts));
    parts.put("word/document.xml", "<a".getBytes(StandardCharsets.UTF_8));
    refused("not-docx", OfficePackage.zipped(parts));
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"old\"?><a/>".getBytes(StandardCharsets.UTF_8));
    refused("not-docx", OfficePackage.zipped(parts));
  }

  @Test
  void a_file_that_unpacks_to_far_more_is_refused() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put("word/media/bomb.bmp", new byte[25_000_000]);
    refused("too-large", OfficePackage.zipped(parts));
  }

  private void refused(String code, byte[] file) {
    assertThatThrownBy(() -> format.namesIn(file))
        .isInstanceOfSatisfying(
            RejectedException.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo(code));
  }

  private static Map<String, byte[]> parts() throws IOException {
    return new LinkedHashMap<>(OfficeFile.parts(bytes(form())));
  }

  /** As Word leaves it: a name in three runs, another in a table, one in the header. */
  private static XWPFDocument form() {
    XWPFDocument word = new XWPFDocument();
    XWPFParagraph number = word.createParagraph();
    number.createRun().setText("编号：");
    var bold = number.createRun();
    bold.setBold(true);
    bold.setText("{{编");
    number.createRun().setText("号");
    number.createRun().setText(" }}，末");
    XWPFTable table = word.createTable(1, 2);
    table.getRow(0).getCell(0).setText("措施{{整改措施}}");
    table.getRow(0).getCell(1).setText("{{反馈内容}}");
    word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("{{填报单位}}");
    return word;
  }

  private static byte[] bytes(XWPFDocument word) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    word.write(bytes);
    word.close();
    return bytes.toByteArray();
  }
}
