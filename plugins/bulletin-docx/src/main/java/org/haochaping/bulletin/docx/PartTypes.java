package org.haochaping.bulletin.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the parts of a file are, as the file says itself. */
final class PartTypes {
  private final Document xml;

  private PartTypes(Document xml) {
    this.xml = xml;
  }

  static PartTypes read(byte[] part) {
    return new PartTypes(Xml.read(part));
  }

  /** Which parts are markup, whatever their names end in; pictures are none. */
  Set<String> markup(Set<String> names) {
    Map<String, String> extensions = new HashMap<>();
    Map<String, String> parts = new HashMap<>();
    for (Element type : Xml.elements(xml)) {
      String is = type.getAttribute("ContentType").strip().toLowerCase(Locale.ROOT);
      extensions.put(type.getAttribute("Extension").toLowerCase(Locale.ROOT), is);
      parts.put(PartName.key(type.getAttribute("PartName")), is);
    }
    Set<String> markup = new HashSet<>();
    for (String name : names) {
      String key = PartName.key(name);
      String extension = key.substring(key.lastIndexOf('.') + 1);
      String type = parts.getOrDefault(key, extensions.getOrDefault(extension, ""));
      boolean told = type.endsWith("xml") && !type.startsWith("image/");
      if (told || extension.equals("xml")) {
        markup.add(name);
      }
    }
    return markup;
  }

  boolean hasMacros() {
    return Xml.elements(xml).stream()
        .map(type -> type.getAttribute("ContentType").toLowerCase(Locale.ROOT))
        .anyMatch(type -> type.contains("macroenabled"));
  }

  /** Takes out the types of parts that are gone. */
  void keep(Set<String> keys) {
    for (Element type : Xml.elements(xml)) {
      if (type.hasAttribute("PartName")
          && !keys.contains(PartName.key(type.getAttribute("PartName")))) {
        type.getParentNode().removeChild(type);
      }
    }
  }

  void add(String name, String type) {
    Element part = Xml.child(xml.getDocumentElement(), "Override");
    part.setAttribute("PartName", "/" + name);
    part.setAttribute("ContentType", type);
  }

  byte[] written() {
    return Xml.written(xml);
  }
}
