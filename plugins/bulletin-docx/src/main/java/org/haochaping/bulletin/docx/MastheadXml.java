package org.haochaping.bulletin.docx;

import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Masthead;
import org.haochaping.bulletin.paper.Measures;

/** 版头: the office's name in red, 发文字号 and the red rule. */
final class MastheadXml {

  /** How far characters reach over their baseline, as a share of the size. */
  private static final float HEIGHT = 0.84f;

  /** How far they reach under it. */
  private static final float DEPTH = 0.1f;

  private final Paragraphs paragraphs;

  MastheadXml(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  void write(String office, String number) {
    Masthead masthead = Masthead.of(office, text -> Estimate.width(text, 1));
    Look look = Look.of(masthead);
    float before = Measures.millimetres(35) - over(look);
    for (String line : masthead.lines()) {
      paragraphs.write(line, look.under(before));
      before = 0;
    }
    float space = Measures.millimetres(4) - under(Look.CENTRED);
    String rule =
        Markup.filled(
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"%d\""
                + " w:color=\"%s\"/></w:pBdr>",
            Math.round(space), Look.RED);
    paragraphs.write(
        number, Look.CENTRED.under(2 * Measures.LINE - under(look)).with(Property.BORDERS, rule));
  }

  /** What an exact line has over its characters. */
  private static float over(Look look) {
    return Look.OVER_BASELINE * look.pitch() - HEIGHT * look.size();
  }

  /** What it has under them. */
  private static float under(Look look) {
    return (1 - Look.OVER_BASELINE) * look.pitch() - DEPTH * look.size();
  }
}
