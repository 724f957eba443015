package org.haochaping.bulletin.docx;

import java.util.List;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.office.ContentTypes;
import org.haochaping.bulletin.paper.office.OfficePackage;
import org.haochaping.bulletin.paper.office.Relations;
import org.haochaping.plugin.api.Document;

/** The files of the package. */
record Parts(EmbeddedFont regular, EmbeddedFont bold, Wording wording, boolean numbered) {
  private static final String WORD = ContentTypes.FORMATS + "officedocument.wordprocessingml.";
  static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + Relations.OFFICE
          + "\"";

  OfficePackage of(Document document, String body) {
    OfficePackage file =
        new OfficePackage(contentTypes(), "word/document.xml", core(document, wording));
    file.put("word/_rels/document.xml.rels", relations());
    file.put(
        "word/_rels/fontTable.xml.rels",
        new Relations()
            .add("rId1", "font", "fonts/font1.odttf")
            .add("rId2", "font", "fonts/font2.odttf"));
    file.put("word/document.xml", "<w:document" + NAMESPACES + ">" + body + "</w:document>");
    file.put("word/styles.xml", styles());
    file.put("word/settings.xml", settings());
    file.put("word/fontTable.xml", fontTable());
    for (Footer footer : footers()) {
      file.put("word/" + footer.file(), footer.part());
    }
    file.put("word/fonts/font1.odttf", regular.bytes());
    file.put("word/fonts/font2.odttf", bold.bytes());
    return file;
  }

  /** What the file tells of itself as a whole. */
  static OfficePackage.Core core(Document document, Wording wording) {
    return new OfficePackage.Core(
        escaped(document.title()), escaped(document.issuer()), wording.tag());
  }

  private static String escaped(String text) {
    return new Markup().text(text).toString();
  }

  /** None where pages have no numbers. */
  private List<Footer> footers() {
    return numbered ? List.of(Footer.values()) : List.of();
  }

  private ContentTypes contentTypes() {
    ContentTypes types =
        new ContentTypes()
            .extension("odttf", ContentTypes.FORMATS + "officedocument.obfuscatedFont")
            .part("word/document.xml", WORD + "document.main+xml")
            .part("word/styles.xml", WORD + "styles+xml")
            .part("word/settings.xml", WORD + "settings+xml")
            .part("word/fontTable.xml", WORD + "fontTable+xml");
    for (Footer footer : footers()) {
      types.part("word/" + footer.file(), WORD + "footer+xml");
    }
    return types;
  }

  private Relations relations() {
    Relations relations =
        new Relations()
            .add("rId1", "styles", "styles.xml")
            .add("rId2", "settings", "settings.xml")
            .add("rId3", "fontTable", "fontTable.xml");
    for (Footer footer : footers()) {
      relations.add(footer.relation(), "footer", footer.file());
    }
    return relations;
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
}
