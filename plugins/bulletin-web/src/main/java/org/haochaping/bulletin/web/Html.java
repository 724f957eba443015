package org.haochaping.bulletin.web;

/** Grows a page; text and attributes can only get in escaped. */
final class Html {
  private final StringBuilder page = new StringBuilder(16_384);

  /** Adds markup of this plugin, never text of a document. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Adds text, escaped for elements and quoted attributes alike. */
  Html text(String text) {
    text.codePoints().forEach(this::escaped);
    return this;
  }

  private void escaped(int c) {
    switch (c) {
      case '&' -> page.append("&amp;");
      case '<' -> page.append("&lt;");
      case '>' -> page.append("&gt;");
      case '"' -> page.append("&quot;");
      case '\'' -> page.append("&#39;");
      case '\n', '\r', '\t' -> page.append(' ');
      default -> {
        boolean broken = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
        page.appendCodePoint(broken ? 0xFFFD : c);
      }
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
