package org.haochaping.bulletin.docx;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Measures;

/**
 * Where the number of a page stands: one character in, outside on facing pages. Paper on its side
 * has it where it would be if the paper stood upright: turned, beside the text.
 */
enum Footer {
  ODD("rId4", "footer1.xml", "default", "right", false),
  EVEN("rId5", "footer2.xml", "even", "left", false),
  ODD_ACROSS("rId6", "footer3.xml", "default", "right", true),
  EVEN_ACROSS("rId7", "footer4.xml", "even", "left", true);

  /** Where the dash stands above the baseline, in points. */
  static final float DASH = 0.38f * Measures.SMALL;

  private final String relation;
  private final String file;
  private final String pages;
  private final String side;
  private final boolean across;

  Footer(String relation, String file, String pages, String side, boolean across) {
    this.relation = relation;
    this.file = file;
    this.pages = pages;
    this.side = side;
    this.across = across;
  }

  static String references(boolean across) {
    StringBuilder references = new StringBuilder();
    for (Footer footer : of(across)) {
      references.append(
          Markup.filled(
              "<w:footerReference w:type=\"%s\" r:id=\"%s\"/>", footer.pages, footer.relation));
    }
    return references.toString();
  }

  private static List<Footer> of(boolean across) {
    List<Footer> footers = new ArrayList<>();
    for (Footer footer : values()) {
      if (footer.across == across) {
        footers.add(footer);
      }
    }
    return footers;
  }

  String relation() {
    return relation;
  }

  String file() {
    return file;
  }

  /** The part of the package. */
  String part() {
    String content = across ? turned() + paragraph(Look.HAIR, "") : number();
    return "<w:ftr" + Parts.NAMESPACES + ">" + content + "</w:ftr>";
  }

  private String number() {
    String style = Markup.filled("<w:rPr><w:sz w:val=\"%d\"/></w:rPr>", (int) (2 * Measures.SMALL));
    String dash = "<w:t xml:space=\"preserve\">%s</w:t></w:r>";
    return paragraph(
        Look.FOOT,
        "<w:r>"
            + style
            + Markup.filled(dash, "— ")
            + "<w:fldSimple w:instr=\" PAGE \"><w:r>"
            + style
            + "<w:t>1</w:t></w:r></w:fldSimple><w:r>"
            + style
            + Markup.filled(dash, " —"));
  }

  private String paragraph(Look look, String runs) {
    return "<w:p><w:pPr>"
        + look.spacing()
        + Markup.filled("<w:ind w:%s=\"%d\"/>", side, DocxSheet.twips(Measures.SMALL))
        + "<w:jc w:val=\""
        + side
        + "\"/></w:pPr>"
        + runs
        + "</w:p>";
  }

  /** A table of one cell with its text turned, beside the text and as high as it. */
  private String turned() {
    Leaf leaf = Leaf.ACROSS;
    float pitch = Look.FOOT.pitch();
    // The line's middle is where the dash is when text is turned.
    float left = leaf.left() - Measures.PAGE_NUMBER_GAP - pitch / 2;
    return Markup.filled(
        "<w:tbl><w:tblPr><w:tblpPr w:horzAnchor=\"page\" w:vertAnchor=\"page\" w:tblpX=\"%d\""
            + " w:tblpY=\"%d\"/><w:tblW w:w=\"%3$d\" w:type=\"dxa\"/><w:tblLayout"
            + " w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right"
            + " w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol"
            + " w:w=\"%3$d\"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val=\"%4$d\""
            + " w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%3$d\" w:type=\"dxa\"/>"
            + "<w:textDirection w:val=\"tbRl\"/></w:tcPr>%5$s</w:tc></w:tr></w:tbl>",
        DocxSheet.twips(left),
        DocxSheet.twips(leaf.top()),
        DocxSheet.twips(pitch),
        DocxSheet.twips(leaf.depth()),
        number());
  }
}
