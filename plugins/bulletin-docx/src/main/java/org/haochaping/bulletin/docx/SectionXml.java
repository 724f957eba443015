package org.haochaping.bulletin.docx;

import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Measures;

/** The measures of pages, as they stand at the end of the pages they are about. */
final class SectionXml {

  /** What an exact line of page numbers has over its dashes. */
  private static final float OVER_DASH = Look.OVER_BASELINE * Look.FOOT.pitch() - Footer.DASH;

  private SectionXml() {}

  /** Numbered pages have footers, which the relations of the package name. */
  static String of(Leaf leaf, boolean numbered) {
    float right = leaf.width() - leaf.left() - leaf.measure();
    float bottom = leaf.height() - leaf.top() - leaf.depth();
    float foot = bottom - Measures.PAGE_NUMBER_GAP + OVER_DASH - Look.FOOT.pitch();
    return Markup.filled(
        "<w:sectPr>%s<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%d\" w:right=\"%d\""
            + " w:bottom=\"%d\" w:left=\"%d\" w:header=\"851\" w:footer=\"%d\""
            + " w:gutter=\"0\"/></w:sectPr>",
        numbered ? Footer.references(leaf.isAcross()) : "",
        DocxSheet.twips(leaf.width()),
        DocxSheet.twips(leaf.height()),
        leaf.isAcross() ? " w:orient=\"landscape\"" : "",
        DocxSheet.twips(leaf.top()),
        DocxSheet.twips(right),
        DocxSheet.twips(bottom),
        DocxSheet.twips(leaf.left()),
        DocxSheet.twips(Math.max(foot, 0)));
  }
}
