package org.haochaping.bulletin.xlsx;

import java.util.List;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.office.ContentTypes;
import org.haochaping.bulletin.paper.office.OfficePackage;
import org.haochaping.bulletin.paper.office.Relations;
import org.haochaping.plugin.api.Document;

/** The files of the package. */
record Parts(Document document, Wording wording, List<Page> pages) {
  private static final String SHEET_TYPE = ContentTypes.FORMATS + "officedocument.spreadsheetml.";
  private static final String DRAWING_TYPE = ContentTypes.FORMATS + "officedocument.drawing";

  static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  static final String RELATED = " xmlns:r=\"" + Relations.OFFICE + "\"";

  OfficePackage file() {
    OfficePackage file =
        new OfficePackage(
            contentTypes(),
            "xl/workbook.xml",
            new OfficePackage.Core(
                escaped(document.title()), escaped(document.issuer()), wording.tag()));
    file.put("xl/workbook.xml", workbook());
    Relations parts = new Relations();
    SharedTexts texts = new SharedTexts();
    Styles styles = new Styles();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      String name = "sheet" + (i + 1) + ".xml";
      file.put("xl/worksheets/" + name, new PageXml(texts, styles).of(page, i == 0));
      parts.add("rId" + (i + 1), "worksheet", "worksheets/" + name);
      if (page.chart().isPresent()) {
        chart(file, i + 1, page.chart().get());
      }
    }
    int next = pages.size() + 1;
    parts.add("rId" + next, "styles", "styles.xml");
    parts.add("rId" + (next + 1), "sharedStrings", "sharedStrings.xml");
    file.put("xl/_rels/workbook.xml.rels", parts);
    file.put("xl/styles.xml", styles.xml());
    file.put("xl/sharedStrings.xml", texts.xml());
    return file;
  }

  /** The chart of a worksheet, numbered as it is. */
  private static void chart(OfficePackage file, int number, BarChart chart) {
    String drawing = "drawing" + number + ".xml";
    String name = "chart" + number + ".xml";
    file.put(
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        new Relations().add("rId1", "drawing", "../drawings/" + drawing));
    file.put("xl/drawings/" + drawing, ChartXml.drawing(chart));
    file.put(
        "xl/drawings/_rels/" + drawing + ".rels",
        new Relations().add("rId1", "chart", "../charts/" + name));
    file.put("xl/charts/" + name, ChartXml.chart(chart));
  }

  private static String escaped(String text) {
    return new Markup().text(text).toString();
  }

  private ContentTypes contentTypes() {
    ContentTypes types =
        new ContentTypes()
            .part("xl/workbook.xml", SHEET_TYPE + "sheet.main+xml")
            .part("xl/styles.xml", SHEET_TYPE + "styles+xml")
            .part("xl/sharedStrings.xml", SHEET_TYPE + "sharedStrings+xml");
    for (int i = 0; i < pages.size(); i++) {
      String number = (i + 1) + ".xml";
      types.part("xl/worksheets/sheet" + number, SHEET_TYPE + "worksheet+xml");
      if (pages.get(i).chart().isPresent()) {
        types.part("xl/drawings/drawing" + number, DRAWING_TYPE + "+xml");
        types.part("xl/charts/chart" + number, DRAWING_TYPE + "ml.chart+xml");
      }
    }
    return types;
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
}
