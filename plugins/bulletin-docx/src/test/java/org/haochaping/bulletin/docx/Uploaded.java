package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haochaping.bulletin.paper.office.OfficePackage;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.tck.SamplePapers;
import org.haochaping.plugin.tck.Samples;

/** A template as an office uploads it: {{正文}}, and what a test puts beside it. */
final class Uploaded {
  private static final DocxBulletinFactory FACTORY = new DocxBulletinFactory();
  static final BulletinFormat FORMAT =
      FACTORY.create(FACTORY.settingsSchema().complete(Map.of()), Samples.jinghong());
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String WORD = "officedocument.wordprocessingml.";
  private static final String LINKS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  private final Map<String, String> links = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private String text = "";
  private String types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Default Extension=\"png\" ContentType=\"image/png\"/>";

  static Uploaded template() {
    return new Uploaded()
        .typed("word/document.xml", WORD + "document.main")
        .link("_rels/.rels", OFFICE + "officeDocument", "word/document.xml");
  }

  /** A template with this in its text, before {{正文}}. */
  static Uploaded saying(String markup) {
    Uploaded template = template();
    template.text = markup;
    return template;
  }

  /** A part of Word's own, linked from the text. */
  Uploaded with(String name, String kind, String markup) {
    return part(name, markup)
        .typed("word/" + name, WORD + kind)
        .link("word/_rels/document.xml.rels", OFFICE + kind, name);
  }

  Uploaded part(String name, String markup) {
    parts.put(name.contains("/") ? name : "word/" + name, markup);
    return this;
  }

  Uploaded typed(String name, String type) {
    types +=
        "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-%s+xml\"/>"
            .formatted(name, type);
    return this;
  }

  Uploaded link(String from, String type, String target) {
    return link(from, type, target, "");
  }

  Uploaded link(String from, String type, String target, String more) {
    String id = "id" + links.values().toString().split("<Relationship ").length;
    String link = "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>";
    links.merge(from, link.formatted(id, type, target, more), String::concat);
    return this;
  }

  byte[] file() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", bytes(types + "</Types>"));
    links.forEach((name, all) -> files.put(name, bytes(LINKS + all + "</Relationships>")));
    files.put(
        "word/document.xml",
        bytes(
            "<w:document%s><w:body>%s<w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p></w:body></w:document>"
                .formatted(NAMESPACES, text)));
    parts.forEach((name, markup) -> files.put(name, bytes(markup)));
    return OfficePackage.zipped(files);
  }

  /** The letter made of it. */
  Opened letter() {
    return Opened.of(FORMAT.fill(file(), SamplePapers.letter()));
  }

  /** Why it is not taken: neither when it is uploaded nor when a letter is set in it. */
  Problem refused() {
    Problem[] problem = new Problem[1];
    assertThatThrownBy(() -> FORMAT.fill(file(), SamplePapers.letter()))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> FORMAT.namesIn(file()))
        .isInstanceOfSatisfying(
            RejectedException.class, rejected -> problem[0] = rejected.problem());
    return problem[0];
  }

  private static byte[] bytes(String markup) {
    return markup.getBytes(StandardCharsets.UTF_8);
  }
}
