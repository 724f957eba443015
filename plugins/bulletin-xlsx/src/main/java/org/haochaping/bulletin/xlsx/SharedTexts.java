package org.haochaping.bulletin.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of all worksheets, each once, in the order of their first use. */
final class SharedTexts {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  int number(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  String xml() {
    Markup xml = new Markup().raw("<sst" + Parts.MAIN + ">");
    for (String text : numbers.keySet()) {
      xml.raw("<si><t xml:space=\"preserve\">").cell(text).raw("</t></si>");
    }
    return xml.raw("</sst>").toString();
  }
}
