package org.haochaping.bulletin.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.Samples;

/**
 * A DOCX as a reader has it.
 *
 * @param word as Apache POI reads it
 * @param files the files of the package
 */
record Opened(XWPFDocument word, Map<String, byte[]> files) {

  static Opened of(Document document) {
    return of(Map.of(), document);
  }

  static Opened of(Map<String, String> settings, Document document) {
    DocxBulletinFactory factory = new DocxBulletinFactory();
    return of(
        factory
            .create(factory.settingsSchema().complete(settings), Samples.jinghong())
            .render(document));
  }

  static Opened of(Rendered rendered) {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(rendered.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
      return new Opened(new XWPFDocument(new ByteArrayInputStream(rendered.bytes())), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String squeezed() {
    return text().replaceAll("\\s+", "");
  }

  String xml(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** An embedded font as Word has it, read with the key of the font table. */
  TrueTypeFont font(String weight, String file) throws IOException {
    Matcher embedded =
        Pattern.compile("<w:embed" + weight + " r:id=\"(\\w+)\" w:fontKey=\"\\{([0-9A-F-]+)}\"/>")
            .matcher(xml("word/fontTable.xml"));
    if (!embedded.find()
        || !xml("word/_rels/fontTable.xml.rels")
            .contains(
                "Id=\""
                    + embedded.group(1)
                    + "\" Type=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships/font\" Target=\""
                    + file
                    + "\"")) {
      throw new AssertionError("no " + weight + " font is embedded");
    }
    byte[] font =
        EmbeddedFont.obfuscated(files.get("word/" + file), UUID.fromString(embedded.group(2)));
    return new TTFParser().parse(new RandomAccessReadBuffer(font));
  }
}
