package org.haochaping.bulletin.xlsx;

import java.util.Locale;
import java.util.regex.Pattern;

/** Grows an XML part; text and attributes can only get in escaped. */
final class Markup {
  /** What Excel would read as the character with this number. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

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
    Text.clean(text).codePoints().forEach(this::escaped);
    return this;
  }

  /** Adds the text of a cell. */
  Markup cell(String text) {
    return text(ESCAPE.matcher(text).replaceAll("_x005F_"));
  }

  private void escaped(int c) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      default -> xml.appendCodePoint(c);
    }
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
