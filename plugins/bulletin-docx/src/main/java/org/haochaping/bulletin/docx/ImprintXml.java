package org.haochaping.bulletin.docx;

import java.util.List;
import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Imprint;
import org.haochaping.bulletin.paper.Measures;

/**
 * 版记: a table at the foot of the 版心, since rules of paragraphs would be no wider than the text. One
 * character is free on either side; the rules outside are thicker than the one between.
 */
final class ImprintXml {
  private static final int THICK = 8;
  private static final int THIN = 6;
  private static final Look LOOK = Look.of(false, Measures.SMALL, 22, "left");

  private final Markup xml;
  private final Paragraphs paragraphs;

  ImprintXml(Markup xml, Paragraphs paragraphs) {
    this.xml = xml;
    this.paragraphs = paragraphs;
  }

  void write(Imprint imprint) {
    int width = DocxSheet.twips(Measures.WIDTH);
    xml.raw(
        Markup.filled(
            "<w:tbl><w:tblPr><w:tblpPr w:horzAnchor=\"margin\" w:vertAnchor=\"margin\""
                + " w:tblpXSpec=\"left\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"%1$d\""
                + " w:type=\"dxa\"/><w:tblBorders>",
            width));
    xml.raw(rule("top", THICK)).raw(rule("bottom", THICK)).raw(rule("insideH", THIN));
    xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    for (String side : List.of("left", "right")) {
      xml.raw(
          Markup.filled(
              "<w:%s w:w=\"%d\" w:type=\"dxa\"/>", side, DocxSheet.twips(Measures.SMALL)));
    }
    xml.raw("</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"" + width + "\"/></w:tblGrid>");
    if (imprint.hasCopies()) {
      row(width, () -> copies(imprint));
    }
    if (imprint.isPrinted()) {
      row(width, () -> printed(imprint));
    }
    xml.raw(Rules.END);
    paragraphs.blank(Look.HAIR);
  }

  private void row(int width, Runnable content) {
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + width);
    xml.raw("\" w:type=\"dxa\"/></w:tcPr>");
    content.run();
    xml.raw("</w:tc></w:tr>");
  }

  private void copies(Imprint imprint) {
    int label = DocxSheet.twips(Estimate.width(imprint.label(), Measures.SMALL));
    String hanging = Markup.filled("<w:ind w:left=\"%1$d\" w:hanging=\"%1$d\"/>", label);
    paragraphs.write(imprint.label() + imprint.copies(), LOOK.with(Property.INDENT, hanging));
  }

  private void printed(Imprint imprint) {
    int right = DocxSheet.twips(Measures.WIDTH - 2 * Measures.SMALL);
    paragraphs.tabbed(
        List.of(imprint.printer(), imprint.printed()),
        Markup.filled("<w:tab w:val=\"right\" w:pos=\"%d\"/>", right),
        LOOK);
  }

  private static String rule(String side, int eighths) {
    return Markup.filled(
        "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>", side, eighths);
  }
}
