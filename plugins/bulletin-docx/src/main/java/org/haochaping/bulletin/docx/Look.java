package org.haochaping.bulletin.docx;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haochaping.bulletin.paper.Measures;

/**
 * How a paragraph looks.
 *
 * @param bold in the bold weight
 * @param size in points
 * @param pitch from line to line in points, exactly so much; 0 for what the size asks for
 * @param alignment as WordprocessingML names it
 * @param properties further properties, markup of this plugin
 * @param red in the red of mastheads
 */
record Look(
    boolean bold,
    float size,
    float pitch,
    String alignment,
    Map<Property, String> properties,
    boolean red) {
  static final String RED = "C8101E";

  static final Look FLUSH = of(false, Measures.BODY, Measures.LINE, "left");
  static final Look CENTRED = of(false, Measures.BODY, Measures.LINE, "center");
  static final Look BODY = of(false, Measures.BODY, Measures.LINE, "both").indented();
  static final Look MARK = of(true, Measures.BODY, Measures.LINE, "left");
  static final Look HEADING = MARK.indented().kept();
  static final Look TITLE = of(true, Measures.TITLE, 36, "center").kept();
  static final Look CAPTION = of(true, Measures.FORM, 20, "center").kept();
  static final Look NOTE = of(false, Measures.TABLE, 16, "left");

  /** Properties of a paragraph, in the order in which the schema wants them. */
  enum Property {
    KEEP_NEXT,
    PAGE_BREAK,
    FRAME,
    BORDERS,
    TABS,
    SPACING,
    INDENT
  }

  static Look of(boolean bold, float size, float pitch, String alignment) {
    return new Look(bold, size, pitch, alignment, Map.of(), false);
  }

  /** The masthead's. */
  static Look red(float size) {
    return new Look(true, size, 0, "center", Map.of(), true);
  }

  /** The same with this property. */
  Look with(Property property, String markup) {
    SortedMap<Property, String> more = new TreeMap<>(properties);
    more.put(property, markup);
    return new Look(bold, size, pitch, alignment, more, red);
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
}
