package org.haochaping.bulletin.docx;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Measures;

/** Writes paragraphs, and remembers the characters they need. */
final class Paragraphs {
  private static final int TRACKING = (int) Math.floor(20 * Measures.BODY_TRACKING);
  private static final String KEEP = "<w:keepNext/>";

  private final Markup xml;
  private final Characters characters;
  private int begun;
  private int last;
  private int endOfLast;
  private boolean lastIsBlank;
  private boolean lastMayBreak;

  Paragraphs(Markup xml, Characters characters) {
    this.xml = xml;
    this.characters = characters;
  }

  void blank(Look look) {
    write("", look);
  }

  /** A paragraph; its text is escaped, and may hold line breaks. */
  void write(String text, Look look) {
    begin(look);
    lastIsBlank = text.isEmpty();
    String before = "";
    for (String line : text.split("\n", -1)) {
      if (!text.isEmpty()) {
        run(line, look, before);
        before = "<w:br/>";
      }
    }
    xml.raw("</w:p>");
  }

  /** Texts in one line, with a tab between them. */
  void tabbed(List<String> texts, String tabs, Look look) {
    begin(look.with(Property.TABS, "<w:tabs>" + tabs + "</w:tabs>"));
    lastIsBlank = false;
    for (int i = 0; i < texts.size(); i++) {
      run(texts.get(i), look, i > 0 ? "<w:tab/>" : "");
    }
    xml.raw("</w:p>");
  }

  /** Keeps the paragraph written last on one page with what comes now. */
  void keepLast() {
    if (lastMayBreak) {
      xml.insert(last, KEEP);
      endOfLast += KEEP.length();
      lastMayBreak = false;
    }
  }

  /** Ends the section with the last paragraph; a blank one takes no room, lest it takes a page. */
  void endSection(String section) {
    if (lastIsBlank) {
      xml.cut(begun);
      blank(Look.HAIR);
    }
    xml.insert(endOfLast, section);
  }

  private void begin(Look look) {
    SortedMap<Property, String> properties = new TreeMap<>(look.properties());
    properties.put(Property.SPACING, look.spacing());
    begun = xml.length();
    xml.raw("<w:p><w:pPr>");
    last = xml.length();
    lastMayBreak = !properties.containsKey(Property.KEEP_NEXT);
    properties.values().forEach(xml::raw);
    xml.raw("<w:jc w:val=\"" + look.alignment() + "\"/>" + characterProperties(look));
    endOfLast = xml.length();
    xml.raw("</w:pPr>");
  }

  private void run(String text, Look look, String before) {
    characters.use(text, look.bold());
    xml.raw("<w:r>" + characterProperties(look) + before + "<w:t xml:space=\"preserve\">");
    xml.text(text).raw("</w:t></w:r>");
  }

  private static String characterProperties(Look look) {
    int half = Math.round(2 * look.size());
    boolean body = look.size() == Measures.BODY;
    return "<w:rPr>"
        + (look.bold() ? "<w:b/>" : "")
        + (look.red() ? "<w:color w:val=\"" + Look.RED + "\"/>" : "")
        + (body ? "<w:spacing w:val=\"" + TRACKING + "\"/>" : "")
        + (look.share() < 1 ? "<w:w w:val=\"" + Math.round(100 * look.share()) + "\"/>" : "")
        + "<w:sz w:val=\""
        + half
        + "\"/><w:szCs w:val=\""
        + half
        + "\"/></w:rPr>";
  }
}
