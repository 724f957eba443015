package org.haochaping.bulletin.docx;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lines within a run: Word breaks them by elements, not by characters. */
final class Lines {
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Lines() {}

  /** Gives a text of several lines an element for each, with breaks between them. */
  static void broken(Element text) {
    String[] lines = text.getTextContent().split("\\R", -1);
    if (lines.length == 1) {
      return;
    }
    Document part = text.getOwnerDocument();
    Node run = text.getParentNode();
    for (int i = 0; i < lines.length - 1; i++) {
      Element line = (Element) text.cloneNode(false);
      line.setTextContent(lines[i]);
      run.insertBefore(line, text);
      run.insertBefore(part.createElementNS(text.getNamespaceURI(), prefixed(text, "br")), text);
    }
    text.setTextContent(lines[lines.length - 1]);
  }

  private static String prefixed(Element like, String name) {
    return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
  }
}
