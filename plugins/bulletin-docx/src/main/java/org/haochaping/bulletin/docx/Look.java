package org.haochaping.bulletin.docx;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haochaping.bulletin.paper.Masthead;
import org.haochaping.bulletin.paper.Measures;

/**
 * How a paragraph looks.
 *
 * @param bold in the bold weight
 * @param size in points
 * @param pitch from line to line in points, exactly so much
 * @param before what is free over it, in points
 * @param alignment as WordprocessingML names it
 * @param properties further properties, markup of this plugin
 * @param red in the red of mastheads
 * @param share how wide its characters are, as a share of what they would be
 */
record Look(
    boolean bold,
    float size,
    float pitch,
    float before,
    String alignment,
    Map<Property, String> properties,
    boolean red,
    float share) {
  static final String RED = "C8101E";

  /** What an exact line has over its baseline, as a share of its pitch. */
  static final float OVER_BASELINE = 0.8f;

  static final Look FLUSH = of(false, Measures.BODY, Measures.LINE, "left");
  static final Look CENTRED = of(false, Measures.BODY, Measures.LINE, "center");
  static final Look BODY = of(false, Measures.BODY, Measures.LINE, "both").indented();
  static final Look MARK = of(true, Measures.BODY, Measures.LINE, "left");
  static final Look HEADING = MARK.indented().kept();
  static final Look TITLE = of(true, Measures.TITLE, 36, "center").kept();
  static final Look CAPTION = of(true, Measures.FORM, 20, "center").kept();
  static final Look NOTE = of(false, Measures.TABLE, 16, "left");

  /** Of page numbers. */
  static final Look FOOT = of(false, Measures.SMALL, 22, "left");

  /** Of a paragraph that has to be there and takes no room. */
  static final Look HAIR = of(false, 1, 1, "left");

  /** Properties of a paragraph, in the order in which the schema wants them. */
  enum Property {
    KEEP_NEXT,
    PAGE_BREAK,
    BORDERS,
    TABS,
    SPACING,
    INDENT
  }

  static Look of(boolean bold, float size, float pitch, String alignment) {
    return new Look(bold, size, pitch, 0, alignment, Map.of(), false, 1);
  }

  /** A masthead's. */
  static Look of(Masthead masthead) {
    float size = masthead.size();
    return new Look(true, size, 1.2f * size, 0, "center", Map.of(), true, masthead.share());
  }

  /** The same with this property. */
  Look with(Property property, String markup) {
    SortedMap<Property, String> more = new TreeMap<>(properties);
    more.put(property, markup);
    return new Look(bold, size, pitch, before, alignment, more, red, share);
  }

  /** The same with so much free over it. */
  Look under(float points) {
    return new Look(bold, size, pitch, points, alignment, properties, red, share);
  }

  /** The same, on one page with the next paragraph. */
  Look kept() {
    return with(Property.KEEP_NEXT, "<w:keepNext/>");
  }

  /** The same with the first line two characters in. */
  Look indented() {
    int first = DocxSheet.twips(2 * size);
    return with(Property.INDENT, "<w:ind w:firstLine=\"" + first + "\"/>");
  }

  /** From line to line; rounded up, 22 lines would not fit on a page. */
  String spacing() {
    return Markup.filled(
        "<w:spacing w:before=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>",
        DocxSheet.twips(before), (int) Math.floor(20 * pitch));
  }
}
