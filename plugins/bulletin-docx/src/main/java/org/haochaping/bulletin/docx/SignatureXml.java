package org.haochaping.bulletin.docx;

import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Signing;

/** 署名, 成文日期 and 附注, kept on one page with the text before them. */
final class SignatureXml {

  /** A seal of 45 mm begins under the text and ends under the date. */
  private static final int SEAL_LINES = 2;

  private final Paragraphs paragraphs;

  SignatureXml(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
  }

  void write(String office, String date, String note, boolean sealed) {
    paragraphs.keepLast();
    for (int i = 0; i < (sealed ? SEAL_LINES : 1); i++) {
      paragraphs.blank(Look.FLUSH.kept());
    }
    String signed = DocxSheet.lines(office, Measures.BODY, Measures.WIDTH);
    float named = (float) signed.lines().mapToDouble(SignatureXml::width).max().orElse(0);
    float day = width(date);
    Signing signing = Signing.of(Measures.WIDTH, Measures.WIDTH / 28, named, day, sealed);
    if (!office.isBlank()) {
      paragraphs.write(signed, at(signing.office(), named).kept());
    }
    // Where it ends or begins is told, not how wide it is.
    Look dated =
        sealed
            ? aligned("right", Measures.WIDTH - signing.date() - day)
            : aligned("left", signing.date());
    paragraphs.write(date, note.isEmpty() ? dated : dated.kept());
    if (!note.isEmpty()) {
      paragraphs.write(note, Look.BODY);
    }
  }

  private static Look aligned(String side, float from) {
    return Look.of(false, Measures.BODY, Measures.LINE, side)
        .with(Property.INDENT, Markup.filled("<w:ind w:%s=\"%d\"/>", side, DocxSheet.twips(from)));
  }

  /** In the middle of a place, since Word alone knows how wide text is. */
  private static Look at(float left, float width) {
    float right = Math.max(Measures.WIDTH - left - width, 0);
    // A little less on both sides, lest the line is broken.
    float less = Math.min(Math.min(left, right), Measures.BODY);
    return Look.CENTRED.with(
        Property.INDENT,
        Markup.filled(
            "<w:ind w:left=\"%d\" w:right=\"%d\"/>",
            DocxSheet.twips(left - less), DocxSheet.twips(right - less)));
  }

  private static float width(String text) {
    return Estimate.width(text, Measures.BODY) + text.length() * Measures.BODY_TRACKING;
  }
}
