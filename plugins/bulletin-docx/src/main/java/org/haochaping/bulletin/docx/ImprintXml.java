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
  private static final float SIZE = Measures.SMALL;
  private static final String ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";

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
            "<w:tbl><w:tblPr><w:tblpPr w:horzAnchor=\"page\" w:vertAnchor=\"margin\""
                + " w:tblpX=\"%d\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"%d\""
                + " w:type=\"dxa\"/><w:tblBorders>",
            DocxSheet.twips(Measures.LEFT), width));
    xml.raw(rule("top", THICK)).raw(rule("bottom", THICK)).raw(rule("insideH", THIN));
    xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    // Else programs differ in whether the rules begin at the margin or the text does.
    for (String side : List.of("left", "right")) {
      xml.raw("<w:" + side + " w:w=\"0\" w:type=\"dxa\"/>");
    }
    int day = DocxSheet.twips(Estimate.width(imprint.printed(), SIZE) + 3 * SIZE);
    xml.raw("</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"" + (width - day));
    xml.raw("\"/><w:gridCol w:w=\"" + day + "\"/></w:tblGrid>");
    if (imprint.hasCopies()) {
      int label = DocxSheet.twips(Estimate.width(imprint.label(), SIZE));
      xml.raw(ROW);
      cell(imprint.label() + imprint.copies(), width, 2, inset("left", label));
      xml.raw("</w:tr>");
    }
    if (imprint.isPrinted()) {
      xml.raw(ROW);
      cell(imprint.printer(), width - day, 1, inset("left", 0));
      cell(imprint.printed(), day, 1, inset("right", 0));
      xml.raw("</w:tr>");
    }
    xml.raw(Rules.END);
    paragraphs.blank(Look.HAIR);
  }

  private void cell(String text, int width, int columns, Look look) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
    xml.raw("<w:gridSpan w:val=\"" + columns + "\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>");
    paragraphs.write(text, look);
    xml.raw("</w:tc>");
  }

  /** One character in on either side, and so much more after the first line. */
  private static Look inset(String alignment, int hanging) {
    int side = DocxSheet.twips(SIZE);
    return Look.of(false, SIZE, 22, alignment)
        .with(
            Property.INDENT,
            Markup.filled(
                "<w:ind w:left=\"%d\" w:right=\"%d\" w:hanging=\"%d\"/>",
                side + hanging, side, hanging));
  }

  private static String rule(String side, int eighths) {
    return Markup.filled(
        "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>", side, eighths);
  }
}
