package org.haochaping.bulletin.docx;

import java.util.Locale;

/** Grows an XML part; text and attributes can only get in escaped. */
final class Markup {
  private final StringBuilder xml = new StringBuilder(16_384);

  /** Markup of this plugin with numbers and names filled in, the same on every server. */
  static String filled(String markup, Object... values) {
    return String.format(Locale.ROOT, markup, values);
  }

  /** Adds markup of this plugin, never text of a document. */
  Markup raw(String markup) {
    xml.append(markup);
    return this;
  }

  /** Adds text, escaped for elements and quoted attributes alike. */
  Markup text(String text) {
    text.codePoints().forEach(this::escaped);
    return this;
  }

  int length() {
    return xml.length();
  }

  /** Puts markup of this plugin where it was so long. */
  void insert(int place, String markup) {
    xml.insert(place, markup);
  }

  /** Takes back what was written after this place. */
  void cut(int place) {
    xml.setLength(place);
  }

  private void escaped(int c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      default -> {
        boolean broken = Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe;
        xml.appendCodePoint(Character.isISOControl(c) ? ' ' : broken ? 0xfffd : c);
      }
    }
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
