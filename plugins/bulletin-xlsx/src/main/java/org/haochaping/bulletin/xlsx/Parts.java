package org.haochaping.bulletin.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document;

/** The files of the package. */
record Parts(Document document, Wording wording, List<Page> pages) {
  // The first moment a zip file can name is written with a time zone as well, by the JDK.
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-";
  private static final String SHEET_TYPE = TYPE + "officedocument.spreadsheetml.";

  static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  static final String RELATED = " xmlns:r=\"" + OFFICE + "\"";

  void put(Map<String, byte[]> files) {
    put(files, "[Content_Types].xml", contentTypes());
    put(
        files,
        "_rels/.rels",
        relations(
            relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml"),
            relation(
                "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
    put(files, "docProps/core.xml", core());
    put(files, "xl/workbook.xml", workbook());
    StringBuilder parts = new StringBuilder();
    SharedTexts texts = new SharedTexts();
    Styles styles = new Styles();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      String name = "sheet" + (i + 1) + ".xml";
      put(files, "xl/worksheets/" + name, new PageXml(texts, styles).of(page, i == 0));
      parts.append(relation("rId" + (i + 1), OFFICE + "/worksheet", "worksheets/" + name));
      if (page.chart().isPresent()) {
        chart(files, i + 1, page.chart().get());
      }
    }
    int next = pages.size() + 1;
    parts.append(relation("rId" + next, OFFICE + "/styles", "styles.xml"));
    parts.append(relation("rId" + (next + 1), OFFICE + "/sharedStrings", "sharedStrings.xml"));
    put(files, "xl/_rels/workbook.xml.rels", relations(parts.toString()));
    put(files, "xl/styles.xml", styles.xml());
    put(files, "xl/sharedStrings.xml", texts.xml());
  }

  /** The chart of a worksheet, numbered as it is. */
  private static void chart(Map<String, byte[]> files, int number, BarChart chart) {
    String drawing = "drawing" + number + ".xml";
    String name = "chart" + number + ".xml";
    put(
        files,
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        relations(relation("rId1", OFFICE + "/drawing", "../drawings/" + drawing)));
    put(files, "xl/drawings/" + drawing, ChartXml.drawing(chart));
    put(
        files,
        "xl/drawings/_rels/" + drawing + ".rels",
        relations(relation("rId1", OFFICE + "/chart", "../charts/" + name)));
    put(files, "xl/charts/" + name, ChartXml.chart(chart));
  }

  private static void put(Map<String, byte[]> files, String name, String xml) {
    files.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  private String contentTypes() {
    StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
    types.append("<Default Extension=\"rels\" ContentType=\"");
    types.append(TYPE + "package.relationships+xml\"/>");
    types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    types.append(part("/xl/workbook.xml", SHEET_TYPE + "sheet.main+xml"));
    types.append(part("/xl/styles.xml", SHEET_TYPE + "styles+xml"));
    types.append(part("/xl/sharedStrings.xml", SHEET_TYPE + "sharedStrings+xml"));
    types.append(part("/docProps/core.xml", TYPE + "package.core-properties+xml"));
    for (int i = 0; i < pages.size(); i++) {
      String number = (i + 1) + ".xml";
      types.append(part("/xl/worksheets/sheet" + number, SHEET_TYPE + "worksheet+xml"));
      if (pages.get(i).chart().isPresent()) {
        types.append(part("/xl/drawings/drawing" + number, TYPE + "officedocument.drawing+xml"));
        types.append(
            part("/xl/charts/chart" + number, TYPE + "officedocument.drawingml.chart+xml"));
      }
    }
    return types.append("</Types>").toString();
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

  /** Without dates: the same document gives the same bytes. */
  private String core() {
    return new Markup()
        .raw("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"")
        .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
        .text(document.title())
        .raw("</dc:title><dc:creator>")
        .text(document.issuer())
        .raw("</dc:creator><dc:language>" + wording.tag() + "</dc:language></cp:coreProperties>")
        .toString();
  }

  private String workbook() {
    Markup xml = new Markup().raw("<workbook" + MAIN + RELATED + "><bookViews><workbookView/>");
    xml.raw("</bookViews><sheets>");
    Markup heads = new Markup();
    boolean headed = false;
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      xml.raw("<sheet name=\"").text(page.name());
      xml.raw(Markup.filled("\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>", i + 1));
      if (page.headed()) {
        headed = true;
        heads.raw("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + i + "\">");
        heads.text(Page.quoted(page.name())).raw("!$1:$1</definedName>");
      }
    }
    xml.raw("</sheets>");
    if (headed) {
      xml.raw("<definedNames>" + heads + "</definedNames>");
    }
    return xml.raw("</workbook>").toString();
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
