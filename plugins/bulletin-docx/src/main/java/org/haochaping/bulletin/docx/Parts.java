package org.haochaping.bulletin.docx;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document;

/** The files of the package. */
record Parts(EmbeddedFont regular, EmbeddedFont bold, Wording wording, boolean numbered) {
  // The first moment a zip file can name is written with a time zone as well, by the JDK.
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\"";

  void put(Map<String, byte[]> files, Document document, String body) {
    put(files, "[Content_Types].xml", contentTypes());
    put(
        files,
        "_rels/.rels",
        relations(
            relation("rId1", OFFICE + "/officeDocument", "word/document.xml"),
            relation(
                "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
    put(files, "docProps/core.xml", core(document));
    put(
        files,
        "word/_rels/document.xml.rels",
        relations(
            relation("rId1", OFFICE + "/styles", "styles.xml"),
            relation("rId2", OFFICE + "/settings", "settings.xml"),
            relation("rId3", OFFICE + "/fontTable", "fontTable.xml"),
            each(footer -> relation(footer.relation(), OFFICE + "/footer", footer.file()))));
    put(
        files,
        "word/_rels/fontTable.xml.rels",
        relations(
            relation("rId1", OFFICE + "/font", "fonts/font1.odttf"),
            relation("rId2", OFFICE + "/font", "fonts/font2.odttf")));
    put(files, "word/document.xml", "<w:document" + NAMESPACES + ">" + body + "</w:document>");
    put(files, "word/styles.xml", styles());
    put(files, "word/settings.xml", settings());
    put(files, "word/fontTable.xml", fontTable());
    if (numbered) {
      for (Footer footer : Footer.values()) {
        put(files, "word/" + footer.file(), footer.part());
      }
    }
    files.put("word/fonts/font1.odttf", regular.bytes());
    files.put("word/fonts/font2.odttf", bold.bytes());
  }

  private static void put(Map<String, byte[]> files, String name, String xml) {
    files.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private String contentTypes() {
    String types =
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
            + "openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/xml\"/><Default Extension=\"odttf\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>"
            + part("/word/document.xml", WORD + "document.main+xml")
            + part("/word/styles.xml", WORD + "styles+xml")
            + part("/word/settings.xml", WORD + "settings+xml")
            + part("/word/fontTable.xml", WORD + "fontTable+xml")
            + part(
                "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return types + each(footer -> part("/word/" + footer.file(), WORD + "footer+xml")) + "</Types>";
  }

  /** What each footer asks for; nothing where pages have no numbers. */
  private String each(Function<Footer, String> of) {
    return numbered ? Arrays.stream(Footer.values()).map(of).collect(joining()) : "";
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String... relations) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + String.join("", relations)
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return Markup.filled("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>", id, type, target);
  }

  private String core(Document document) {
    return new Markup()
        .raw("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"")
        .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
        .text(document.title())
        .raw("</dc:title><dc:creator>")
        .text(document.issuer())
        .raw("</dc:creator><dc:language>" + wording.tag() + "</dc:language></cp:coreProperties>")
        .toString();
  }

  private String styles() {
    String fonts =
        Markup.filled(
            "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>",
            Typeface.FAMILY);
    return "<w:styles"
        + NAMESPACES
        + "><w:docDefaults><w:rPrDefault><w:rPr>"
        + fonts
        + "<w:kern w:val=\"0\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\""
        + " w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/>"
        + "<w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/>"
        + "<w:overflowPunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/>"
        + "<w:autoSpaceDN w:val=\"0\"/></w:pPr></w:style></w:styles>";
  }

  private static String settings() {
    return "<w:settings"
        + NAMESPACES
        + "><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:evenAndOddHeaders/>"
        + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting"
        + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
        + " w:val=\"15\"/></w:compat></w:settings>";
  }

  private String fontTable() {
    return "<w:fonts"
        + NAMESPACES
        + "><w:font w:name=\""
        + Typeface.FAMILY
        + "\"><w:altName w:val=\"宋体\"/><w:charset w:val=\"86\"/><w:family w:val=\"roman\"/>"
        + "<w:pitch w:val=\"variable\"/><w:embedRegular r:id=\"rId1\" w:fontKey=\""
        + regular.guid()
        + "\"/><w:embedBold r:id=\"rId2\" w:fontKey=\""
        + bold.guid()
        + "\"/></w:font></w:fonts>";
  }

  /** The package; the same files give the same bytes. */
  static byte[] zipped(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
