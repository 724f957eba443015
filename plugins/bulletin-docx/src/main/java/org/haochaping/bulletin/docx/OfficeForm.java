package org.haochaping.bulletin.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.haochaping.bulletin.paper.office.OfficePackage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An office's own form. A name in double braces may be spread over several runs, as Word leaves it
 * after every change of mind; the value takes the look of where the name begins.
 */
final class OfficeForm {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]{1,40}?)\\s*}}");
  private static final Pattern WRITTEN =
      Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");

  private final Map<String, byte[]> parts;
  private final Map<String, Document> written = new LinkedHashMap<>();

  private OfficeForm(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static OfficeForm read(byte[] file) {
    OfficeForm form = new OfficeForm(OfficeFile.parts(file));
    form.parts.forEach(
        (name, part) -> {
          if (WRITTEN.matcher(name).matches()) {
            form.written.put(name, Xml.read(part));
          }
        });
    return form;
  }

  List<String> names() {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    written
        .values()
        .forEach(
            part ->
                paragraphs(part)
                    .forEach(
                        texts ->
                            NAME.matcher(joined(texts))
                                .results()
                                .forEach(m -> names.add(m.group(1)))));
    return List.copyOf(names);
  }

  /** The paragraphs of the text itself in which a name stands. */
  List<Element> paragraphsWith(String name) {
    Document text = written.get("word/document.xml");
    List<Element> found = new ArrayList<>();
    if (text != null) {
      for (List<Element> texts : paragraphs(text)) {
        if (NAME.matcher(joined(texts)).results().anyMatch(m -> m.group(1).equals(name))) {
          found.add((Element) paragraph(texts.get(0)));
        }
      }
    }
    return found;
  }

  /** Whether a paragraph is nothing but a name. */
  static boolean isAlone(Element paragraph, String name) {
    return NAME.matcher(paragraph.getTextContent().strip())
        .results()
        .anyMatch(
            m -> m.group().equals(paragraph.getTextContent().strip()) && name.equals(m.group(1)));
  }

  /** A label whose names all give way to nothing says nothing: its paragraph goes with them. */
  void takeOutEmpty(Map<String, String> values) {
    Document text = written.get("word/document.xml");
    if (text == null) {
      return;
    }
    for (List<Element> texts : paragraphs(text)) {
      List<MatchResult> names = NAME.matcher(joined(texts)).results().toList();
      if (!names.isEmpty()
          && names.stream().allMatch(name -> values.getOrDefault(name.group(1), "").isEmpty())) {
        takeOut((Element) paragraph(texts.get(0)));
      }
    }
  }

  /**
   * Takes a paragraph out, or its text where it has to stay: a cell ends with one, a section too.
   */
  static void takeOut(Element paragraph) {
    boolean ofBody = "body".equals(paragraph.getParentNode().getLocalName());
    Node next = paragraph.getNextSibling();
    boolean dispensable = ofBody || (next != null && "p".equals(next.getLocalName()));
    boolean bare =
        List.of("sectPr", "drawing", "pict", "object").stream()
            .allMatch(name -> paragraph.getElementsByTagNameNS(WORD, name).getLength() == 0);
    if (dispensable && bare) {
      paragraph.getParentNode().removeChild(paragraph);
    } else {
      empty(paragraph);
    }
  }

  private static void empty(Element paragraph) {
    NodeList texts = paragraph.getElementsByTagNameNS(WORD, "t");
    for (int i = 0; i < texts.getLength(); i++) {
      // Those of a text box belong to its own paragraphs.
      if (paragraph(texts.item(i)).isSameNode(paragraph)) {
        texts.item(i).setTextContent("");
      }
    }
  }

  /** How wide the text of its last pages is in points, if it tells. */
  Optional<Float> measure() {
    Document text = written.get("word/document.xml");
    if (text == null) {
      return Optional.empty();
    }
    return last(text, "pgSz")
        .flatMap(
            page ->
                last(text, "pgMar")
                    .map(
                        margins ->
                            twips(page, "w") - twips(margins, "left") - twips(margins, "right")))
        .filter(twips -> twips > 0)
        .map(twips -> twips / 20f);
  }

  private static Optional<Element> last(Document text, String name) {
    NodeList found = text.getElementsByTagNameNS(WORD, name);
    int count = found.getLength();
    return count == 0 ? Optional.empty() : Optional.of((Element) found.item(count - 1));
  }

  private static int twips(Element of, String name) {
    String value = of.getAttributeNS(WORD, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  /** A name without a value gives way to nothing. */
  byte[] filled(Map<String, String> values) {
    fill(values);
    return file(OwnProperties.NONE);
  }

  void fill(Map<String, String> values) {
    written.values().forEach(part -> paragraphs(part).forEach(texts -> fill(texts, values)));
  }

  /** With these properties of the file as a whole. */
  byte[] file(OfficePackage.Core core) {
    Map<String, byte[]> files = new LinkedHashMap<>(parts);
    written.forEach((name, part) -> files.put(name, Xml.written(part)));
    OwnProperties.put(files, core);
    return OfficePackage.zipped(files);
  }

  /** The texts of each paragraph; those of a text box belong to its own paragraphs. */
  private static List<List<Element>> paragraphs(Document part) {
    Map<Node, List<Element>> paragraphs = new LinkedHashMap<>();
    NodeList texts = part.getElementsByTagNameNS(WORD, "t");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      paragraphs.computeIfAbsent(paragraph(text), p -> new ArrayList<>()).add(text);
    }
    return List.copyOf(paragraphs.values());
  }

  private static Node paragraph(Node text) {
    Node node = text.getParentNode();
    while (node.getParentNode() != null && !"p".equals(node.getLocalName())) {
      node = node.getParentNode();
    }
    return node;
  }

  private static String joined(List<Element> texts) {
    StringBuilder joined = new StringBuilder();
    texts.forEach(text -> joined.append(text.getTextContent()));
    return joined.toString();
  }

  /** From the last name to the first, so that places before it stay where they are. */
  private static void fill(List<Element> texts, Map<String, String> values) {
    List<MatchResult> names = NAME.matcher(joined(texts)).results().toList();
    for (int i = names.size() - 1; i >= 0; i--) {
      MatchResult name = names.get(i);
      replace(texts, name.start(), name.end(), values.getOrDefault(name.group(1), ""));
    }
    if (!names.isEmpty()) {
      texts.forEach(Lines::broken);
    }
  }

  private static void replace(List<Element> texts, int from, int to, String value) {
    int begin = 0;
    for (Element text : texts) {
      String now = text.getTextContent();
      int end = begin + now.length();
      if (end > from && begin < to) {
        String before = now.substring(0, Math.max(0, from - begin));
        String after = now.substring(Math.min(now.length(), to - begin));
        boolean first = begin <= from;
        text.setTextContent(before + (first ? value : "") + after);
        text.setAttributeNS(Lines.XML, "xml:space", "preserve");
      }
      begin = end;
    }
  }
}
